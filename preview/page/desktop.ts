/** Stands before office.js in the add-in's pages: takes from the page around what Excel for Windows would offer as `window.external`. */
import type { PreviewWindow } from './preview-window';

const role = location.pathname.endsWith('/functions.html') ? 'functions' : 'pane';
const external = (window.parent as unknown as PreviewWindow).branchbook.desktop(role);
Object.defineProperty(window, 'external', { value: external, configurable: true });
