/** Calls of functions go where the functions run, events go to every page. */
import { messagesFor } from '../../../preview/host/page-role';

test.each([
  ['pane', ['event']],
  ['functions', ['call', 'event']],
  ['shared', ['call', 'event']],
] as const)('what the %s is told', (role, told) => {
  const entries = [
    [1, 1_000, 'call'],
    [65_536, 10, 'event'],
  ];
  expect(messagesFor(role, entries).map((entry) => entry[2])).toEqual(told);
});
