/** The policy is data: it survives a round trip through JSON, cites the register, and every code it uses has words. */
import { PARAMETERS, TABLES } from '../../src/domain/policy';
import { VISIT_CADENCE } from '../../src/domain/policy/visit-cadence';
import { OUTCOME_WORDS, RULE_ERRORS, WARNINGS } from '../../src/domain/texts/policy';

test('tables and parameters survive JSON', () => {
  expect(JSON.parse(JSON.stringify(TABLES))).toEqual(TABLES);
  expect(JSON.parse(JSON.stringify([...PARAMETERS]))).toEqual([...PARAMETERS]);
});

test('every rule, parameter and cadence cites an id of the register and quotes its words', () => {
  const cited = [...TABLES.flatMap((table) => [...table.rows, ...table.parameters]), ...PARAMETERS.values(), ...Object.values(VISIT_CADENCE).flat()];
  for (const { clause } of cited) {
    expect(clause.id).toMatch(/^A[1-5]-\d{2}[a-z]?$/);
    expect(clause.says.length).toBeGreaterThan(3);
    expect(clause.says.length).toBeLessThan(80);
  }
});

test('every outcome word, warning and error has words in both languages', () => {
  for (const table of TABLES) {
    for (const word of table.words) expect([word, OUTCOME_WORDS[word]]).toEqual([word, expect.any(String)]);
    for (const row of table.rows) {
      for (const code of row.warns ?? []) expect(WARNINGS).toHaveProperty(code);
      if (row.then.kind === 'error') expect(RULE_ERRORS).toHaveProperty(row.then.code);
    }
    for (const input of Object.values(table.inputs)) if ('bounds' in input && input.bounds !== undefined) expect(RULE_ERRORS).toHaveProperty(input.bounds.error);
  }
});

test('the readings of the first release are parameters with their defaults', () => {
  const readings = new Set([...PARAMETERS.values()].flatMap(({ reading }) => reading ?? []));
  for (const id of ['Q-01', 'Q-02', 'Q-03', 'Q-04', 'Q-05', 'Q-08', 'Q-15', 'Q-16', 'Q-22', 'Q-23', 'Q-24', 'Q-48', 'Q-49', 'Q-67']) expect([id, readings.has(id)]).toEqual([id, true]);
});
