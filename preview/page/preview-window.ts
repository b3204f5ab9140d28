/** What the preview page lays open: to the add-in's pages inside it, and to end-to-end tests. */
import type { Host } from '../host/host';
import type { PageRole } from '../host/page-role';
import type { UniverBook } from '../book/univer-book';

export interface Preview {
  readonly host: Host;
  readonly book: UniverBook;
  /** Resolves when the pane is loaded and the functions answer. */
  readonly ready: Promise<void>;
  /** The object that a page of the add-in finds as `window.external`. */
  readonly desktop: (role: PageRole) => unknown;
}

export interface PreviewWindow {
  branchbook: Preview;
}
