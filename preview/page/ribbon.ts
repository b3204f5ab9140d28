/** Draws the ribbon: the tab 开始 shows the spreadsheet's own tools, the add-in's tab what its manifest says. */
import type { Ribbon, RibbonButton } from './manifest-ribbon';

export interface RibbonView {
  /** Marks the buttons that show the pane. */
  readonly setPaneShown: (shown: boolean) => void;
}

export function drawRibbon(root: HTMLElement, ribbon: Ribbon, home: string, onButton: (button: RibbonButton) => void): RibbonView {
  const tabs = root.querySelector<HTMLElement>('[role=tablist]');
  const panel = root.querySelector<HTMLElement>('[role=tabpanel]');
  if (tabs === null || panel === null) throw new Error('The page has no place for the ribbon.');

  const paneButtons: HTMLElement[] = [];
  for (const group of ribbon.groups) {
    const box = element('section', 'ribbon-group');
    const buttons = element('div', 'ribbon-buttons');
    for (const button of group.buttons) {
      const shown = element('button', 'ribbon-button');
      shown.setAttribute('type', 'button');
      shown.title = `${button.title}\n${button.description}`;
      const icon = element('img', '') as HTMLImageElement;
      icon.src = button.icon;
      icon.alt = '';
      icon.width = icon.height = 32;
      shown.append(icon, textOf('span', button.label));
      shown.addEventListener('click', () => onButton(button));
      if (button.action === 'show-pane') paneButtons.push(shown);
      buttons.append(shown);
    }
    box.append(buttons, textOf('h3', group.label));
    panel.append(box);
  }

  const names = [home, ribbon.tab];
  const drawn = names.map((name, index) => {
    const tab = textOf('button', name);
    tab.setAttribute('role', 'tab');
    tab.setAttribute('type', 'button');
    tab.setAttribute('aria-controls', panel.id);
    tab.addEventListener('click', () => select(index));
    tab.addEventListener('keydown', ({ key }) => {
      if (key !== 'ArrowLeft' && key !== 'ArrowRight') return;
      select(1 - index);
      drawn[1 - index]?.focus();
    });
    return tab;
  });
  function select(chosen: number): void {
    drawn.forEach((tab, index) => {
      tab.setAttribute('aria-selected', String(index === chosen));
      tab.tabIndex = index === chosen ? 0 : -1;
    });
    document.body.dataset.tab = chosen === 0 ? 'home' : 'add-in';
    // The spreadsheet measures its space again.
    window.dispatchEvent(new Event('resize'));
  }
  tabs.append(...drawn);
  select(1);
  return { setPaneShown: (shown) => paneButtons.forEach((button) => button.setAttribute('aria-pressed', String(shown))) };
}

function element(name: 'section' | 'div' | 'button' | 'img', className: string): HTMLElement {
  const made = document.createElement(name);
  made.className = className;
  return made;
}

function textOf(name: 'span' | 'h3' | 'button', text: string): HTMLElement {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}
