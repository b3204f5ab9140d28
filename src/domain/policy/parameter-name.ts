/**
 * The one place that names a parameter's cell in a workbook: `P_tier_low` for `tier.low`.
 *
 * Made of the id, because an id never changes and a title may; ASCII, because Excel, WPS and LibreOffice agree on nothing else.
 */
export function parameterName(id: string): string {
  return `P_${id.replace(/\./g, '_')}`;
}
