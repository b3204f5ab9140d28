/** The one place that hands a file to the browser to be saved. Nothing is sent anywhere: the address leads to the page's own memory. */

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
/** How long the bytes stay reachable: a browser that asks where to save reads them only after the answer. */
const KEPT_MS = 60_000;

export function saveFile(name: string, bytes: Uint8Array): void {
  const url = URL.createObjectURL(new Blob([bytes as BlobPart], { type: XLSX }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  // Firefox follows only a link that is in the page.
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), KEPT_MS);
}
