/** Opens the pane as index.tsx does, beside a workbook in memory, and speaks to it as a person would. */
import { createDOMRenderer, RendererProvider } from '@fluentui/react-components';
import '@testing-library/jest-dom';
import { cleanup, configure, fireEvent, render, screen } from '@testing-library/react';
import { PointerEventsCheckLevel, userEvent, type UserEvent } from '@testing-library/user-event';
import { StrictMode } from 'react';
import type { Language } from '../../src/domain/texts/words';
import { App } from '../../src/taskpane/App';
import { MemoryWorkbook } from '../../src/workbook/memory-workbook';
import type { Workbook } from '../../src/workbook/workbook';

export interface OpenPane {
  readonly user: UserEvent;
  readonly workbook: MemoryWorkbook;
  /** Everything the pane shows, dialogs and open lists included, blanks made one. */
  readonly text: () => string;
  readonly paste: (given: Clip) => void;
  readonly click: (testId: string) => Promise<void>;
  /** The step the pane is at. */
  readonly step: (step: 'paste' | 'columns' | 'result' | 'write') => Promise<HTMLElement>;
}

/** What a clipboard holds. */
export interface Clip {
  readonly text?: string;
  readonly html?: string;
  readonly files?: readonly File[];
}

interface Given {
  readonly workbook?: MemoryWorkbook;
  /** What the pane sees instead of the memory workbook, for faults that one does not know. */
  readonly door?: Workbook;
  readonly language?: Language;
  readonly sample?: string;
  readonly isExcel?: boolean;
}

// Fluent UI in jsdom takes its time, and more on a busy machine.
jest.setTimeout(180_000);
// Whether an element is hidden is axe's question; asking it at every look makes the tests several times slower.
configure({ asyncUtilTimeout: 20_000, defaultHidden: true });

/** Errors of our own that the pane reported. A test that expects one empties it. */
export const reported: unknown[] = [];
Object.assign(globalThis, { reportError: (error: unknown) => reported.push(error) });
const complaints = jest.spyOn(console, 'error');

afterEach(() => {
  cleanup();
  // What ends while a test waits outside of React's own helpers is no fault of the pane.
  const complained = complaints.mock.calls.map(([first]: readonly unknown[]) => String(first)).filter((first) => !first.includes('not wrapped in act('));
  complaints.mockClear();
  expect(reported.splice(0)).toEqual([]);
  expect(complained).toEqual([]);
});

export function openPane({ workbook = new MemoryWorkbook(), door, language = 'zh', sample = '', isExcel = true }: Given = {}): OpenPane {
  const user = userEvent.setup({ delay: null, pointerEventsCheck: PointerEventsCheckLevel.Never });
  render(
    <StrictMode>
      <RendererProvider renderer={createDOMRenderer(document)} targetDocument={document}>
        <App workbook={door ?? workbook} isExcel={isExcel} sample={sample} initialLanguage={language} />
      </RendererProvider>
    </StrictMode>,
  );
  return {
    user,
    workbook,
    text: () => (document.body.textContent ?? '').replace(/\s+/g, ' '),
    paste: (given) => {
      fireEvent.paste(screen.getByTestId('paste-box'), { clipboardData: clipboard(given) });
    },
    // What is clicked may still be on its way: long work runs in slices.
    click: async (testId) => user.click(await screen.findByTestId(testId)),
    step: (step) => screen.findByTestId(`step-${step}`),
  };
}

/** The shape of a browser's clipboard or drag. */
export function clipboard({ text = '', html = '', files = [] }: Clip): unknown {
  return {
    getData: (type: string) => (type === 'text/plain' ? text : type === 'text/html' ? html : ''),
    files,
    items: files.map(({ type }) => ({ kind: 'file', type })),
  };
}

/** A dropdown by its name: opens it and takes the option. */
export async function choose(user: UserEvent, name: string, option: string): Promise<void> {
  await user.click(screen.getByRole('combobox', { name }));
  await user.click(await screen.findByRole('option', { name: option }));
}
