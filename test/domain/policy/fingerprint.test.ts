/** The code of a policy: changes with whatever decides an answer, and with nothing else. */
import { POLICY_VERSION, policyFingerprint } from '../../../src/domain/policy/fingerprint';

test('the documents’ own policy; when this fails a table answers otherwise: raise POLICY_VERSION, then write the new code here', () => {
  expect([POLICY_VERSION, policyFingerprint()]).toEqual(['1', '1bc0-fc98-5a58-33f6']);
});

test('a choice changes the code, a choice of the default does not', () => {
  const codes = [{}, { 'tier.low': 500_000_001 }, { 'tier.low': 499_999_999 }, { 'tier.precedence': 'deposit' }, { 'class.order': ['channelPartner', 'hasCredit', 'hasSettlement', 'relationBased'] }].map(policyFingerprint);
  expect(new Set(codes).size).toBe(codes.length);
  expect(policyFingerprint({ 'tier.low': 500_000_000 })).toBe(policyFingerprint());
  for (const code of codes) expect(code).toMatch(/^[0-9a-f]{4}(-[0-9a-f]{4}){3}$/);
});
