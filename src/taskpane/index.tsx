/** Where the pane starts: it puts the parts together and holds no logic. */
import { createDOMRenderer, RendererProvider } from '@fluentui/react-components';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import sample from '../../samples/corporate-customers.txt';
import { openWorkbook } from '../workbook/open-workbook';
import { App } from './App';

async function start(root: HTMLElement): Promise<void> {
  const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? '';
  const renderer = createDOMRenderer(document, nonce === '' ? {} : { styleElementAttributes: { nonce } });
  const opened = await openWorkbook();
  // Outside Excel everything can be tried; the workbook in memory is only loaded there. It has no window to open a copy in.
  const workbook = opened ?? new (await import('../workbook/memory-workbook')).MemoryWorkbook({ refusesCopies: true });
  const office = opened === null ? undefined : Office.context;
  createRoot(root).render(
    <StrictMode>
      <RendererProvider renderer={renderer} targetDocument={document}>
        <App
          workbook={workbook}
          isExcel={opened !== null}
          sample={sample}
          officeColours={office?.officeTheme}
          initialLanguage={(office?.displayLanguage ?? 'zh-CN').toLowerCase().startsWith('zh') ? 'zh' : 'en'}
        />
      </RendererProvider>
    </StrictMode>,
  );
}

const root = document.getElementById('pane');
if (root === null) throw new Error('the page has no #pane');
void start(root);
