/** The files the pane hands to the browser to be saved, caught as they leave; jsdom has nowhere to put them. */

export interface SavedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const made = new Map<string, Blob>();
const clicked: { readonly name: string; readonly url: string }[] = [];

URL.createObjectURL = (blob: Blob) => {
  const url = `blob:test/${made.size}`;
  made.set(url, blob);
  return url;
};
URL.revokeObjectURL = (url) => void made.delete(url);
HTMLAnchorElement.prototype.click = function click(this: HTMLAnchorElement) {
  clicked.push({ name: this.download, url: this.href });
};

/** What was saved since it was last asked, in order. */
export async function savedFiles(): Promise<readonly SavedFile[]> {
  return Promise.all(
    clicked.splice(0).map(async ({ name, url }) => {
      const blob = made.get(url);
      if (blob === undefined) throw new Error(`${name} leads nowhere`);
      return { name, bytes: new Uint8Array(await blob.arrayBuffer()) };
    }),
  );
}
