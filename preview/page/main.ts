/** Where the preview starts: it puts the page, the spreadsheet, the host and the add-in's frames together. */
import functionsEn from '../../src/functions/functions-en-us.json';
import functionsZh from '../../src/functions/functions.json';
import type { UniverBook } from '../book/univer-book';
import { createHost, type Host } from '../host/host';
import { PROFILES, type Profile } from '../host/profile';
import { desktopObjects, openFrame, type Transport } from './add-in-frames';
import { watchCellEditing } from './cell-editing';
import { describeFunctions } from './function-help';
import { watchFunctionNotes } from './function-notes';
import { manifestRibbon, type Ribbon } from './manifest-ribbon';
import { makePaneResizable } from './pane-width';
import type { PreviewWindow } from './preview-window';
import { drawRibbon } from './ribbon';
import { putFunctionTrials, putSampleList } from './sample-sheets';
import { watchSeveralAreas } from './several-areas';
import './style.css';
import { LANGUAGES, TEXTS, type Language, type TextKey } from './texts';
import { visibleBook } from './visible-book';

const query = new URLSearchParams(location.search);
const language: Language = LANGUAGES.find((one) => one === query.get('lang')) ?? 'zh';
const transport: Transport = query.get('transport') === 'web' ? 'web' : 'desktop';
const dark = query.get('theme') === 'dark';
const locale = language === 'zh' ? 'zh-CN' : 'en-US';
const text = (key: TextKey): string => TEXTS[key][language];

function element(selector: string): HTMLElement {
  const found = document.querySelector<HTMLElement>(selector);
  if (found === null) throw new Error(`The page has no ${selector}.`);
  return found;
}

function writeTexts(): void {
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en-US';
  document.title = text('title');
  for (const one of document.querySelectorAll<HTMLElement>('[data-text]')) one.textContent = text(one.dataset.text as TextKey);
  for (const one of document.querySelectorAll<HTMLElement>('[data-label]')) one.setAttribute('aria-label', text(one.dataset.label as TextKey));
}

function say(message: string, kind: 'state' | 'note' = 'state'): void {
  const status = element('#status');
  status.textContent = message;
  status.dataset.kind = kind;
}

/** The page's address with one thing changed: the page starts again, as Excel does for another language. */
function reopen(key: string, value: string): void {
  query.set(key, value);
  location.search = query.toString();
}

async function readRibbon(): Promise<Ribbon> {
  const manifest = await fetch('/manifest.xml');
  return manifestRibbon(await manifest.text(), locale);
}

async function startAddIn(host: Host, book: UniverBook, ribbon: Ribbon): Promise<void> {
  const { functions } = language === 'zh' ? functionsZh : functionsEn;
  host.functions.install(book, ribbon.namespace, { functions });
  describeFunctions(book, ribbon.namespace, functions);

  const pane = element('#pane');
  const view = drawRibbon(element('.ribbon'), ribbon, text('home'), ({ action }) => {
    if (action === 'show-pane') showPane(pane.hidden === true);
  });
  const showPane = (shown: boolean): void => {
    pane.hidden = element('#splitter').hidden = !shown;
    view.setPaneShown(shown);
  };
  element('#close-pane').addEventListener('click', () => showPane(false));
  showPane(true);
  await Promise.all([
    openFrame(host, 'functions', transport, document.body, ribbon.namespace),
    openFrame(host, 'pane', transport, element('#pane-frame'), text('pane')),
  ]);
}

function start(): void {
  document.body.dataset.theme = dark ? 'dark' : 'light';
  writeTexts();
  say(text('starting'));
  makePaneResizable(element('#splitter'), element('#pane'));

  const book = visibleBook(element('#sheet'), { language, dark });
  const profile: Profile = { ...PROFILES[transport], uiLocale: locale };
  const host = createHost({ book, profile });
  putSampleList(book, text('sampleSheet'));

  const ribbon = readRibbon();
  const ready = (async () => {
    await startAddIn(host, book, await ribbon);
    putFunctionTrials(book, text('functionsSheet'));
    while (!host.functions.isReady()) await new Promise((resolve) => setTimeout(resolve, 20));
    await book.calculated();
    say(text('ready'));
    watchFunctionNotes(host, (note) => (note === null ? say(text('ready')) : say(note, 'note')));
  })();
  ready.catch((error: unknown) => say(String(error)));
  (window as unknown as PreviewWindow).branchbook = { host, book, ready, desktop: desktopObjects(host, () => dark) };

  // There is one workbook on this page: what Excel would open in a window of its own goes to the downloads.
  host.onWorkbookOpened((file) => {
    save('branchbook-opened.xlsx', Uint8Array.from(atob(file), (byte) => byte.charCodeAt(0)));
    say(text('workbookOpened'));
  });
  watchCellEditing(book, (editing) => host.editCell(editing));
  watchSeveralAreas(book, host);
  element('#language').addEventListener('click', () => reopen('lang', language === 'zh' ? 'en' : 'zh'));
  element('#theme').addEventListener('click', () => reopen('theme', dark ? 'light' : 'dark'));
  element('#download').addEventListener('click', () => void download(host, book, ribbon));
}

function save(name: string, bytes: Uint8Array<ArrayBuffer>): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([bytes], { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

async function download(host: Host, book: UniverBook, ribbon: Promise<Ribbon>): Promise<void> {
  say(text('writingFile'));
  try {
    const { workbookFile } = await import('./workbook-file');
    // Nothing of the customers is in the name.
    save('branchbook-preview.xlsx', await workbookFile(host, book, (await ribbon).namespace));
    say(text('fileWritten'));
  } catch (error) {
    say(`${text('fileFailed')}: ${String(error)}`);
  }
}

start();
