/** The one place that says which balances are possible where a table takes no overdraft: 0 to 10万亿元, in 分. */
export const BALANCE_BOUNDS = { min: 0, max: 1_000_000_000_000_000, error: 'BALANCE_OUT_OF_RANGE' } as const;
