/** How a yes/no stands in a column of bytes. */
export const FLAG = { blank: 0, no: 1, yes: 2 } as const;
