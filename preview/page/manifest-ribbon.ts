/** Reads the ribbon out of the add-in's manifest, as Excel would: the tab, its groups and buttons, in the language asked for. */

export interface RibbonButton {
  readonly id: string;
  readonly label: string;
  readonly title: string;
  readonly description: string;
  /** Path of the icon of 32 pixels. */
  readonly icon: string;
  readonly action: 'show-pane' | 'other';
}

export interface Ribbon {
  readonly tab: string;
  readonly namespace: string;
  readonly groups: readonly { readonly label: string; readonly buttons: readonly RibbonButton[] }[];
}

export function manifestRibbon(xml: string, locale: string): Ribbon {
  const manifest = new DOMParser().parseFromString(xml, 'text/xml');
  const find = (parent: Element | Document, name: string): Element[] => [...parent.getElementsByTagNameNS('*', name)];
  const child = (parent: Element, name: string): Element => {
    const found = [...parent.children].find(({ localName }) => localName === name);
    if (found === undefined) throw new Error(`The manifest has no ${name} in ${parent.localName}.`);
    return found;
  };
  const resource = (id: string): string => {
    const element = [...find(manifest, 'String'), ...find(manifest, 'Image'), ...find(manifest, 'Url')].find((one) => one.getAttribute('id') === id);
    if (element === undefined) throw new Error(`The manifest has no resource ${id}.`);
    const override = find(element, 'Override').find((one) => one.getAttribute('Locale') === locale);
    return (override?.getAttribute('Value') ?? element.getAttribute('DefaultValue')) as string;
  };
  const text = (element: Element): string => resource(element.getAttribute('resid') ?? '');

  const tab = find(manifest, 'CustomTab')[0];
  const namespace = find(manifest, 'Namespace')[0];
  if (tab === undefined || namespace === undefined) throw new Error('The manifest has no tab or no namespace.');
  return {
    tab: text(child(tab, 'Label')),
    namespace: text(namespace),
    groups: find(tab, 'Group').map((group) => ({
      label: text(child(group, 'Label')),
      buttons: find(group, 'Control').map((control) => {
        const tip = child(control, 'Supertip');
        const image = find(child(control, 'Icon'), 'Image').find((one) => one.getAttribute('size') === '32');
        if (image === undefined) throw new Error('A button of the manifest has no icon of 32 pixels.');
        const action = child(control, 'Action').getAttributeNS('http://www.w3.org/2001/XMLSchema-instance', 'type');
        return {
          id: control.getAttribute('id') ?? '',
          label: text(child(control, 'Label')),
          title: text(child(tip, 'Title')),
          description: text(child(tip, 'Description')),
          icon: new URL(resource(image.getAttribute('resid') ?? '')).pathname,
          action: action === 'ShowTaskpane' ? 'show-pane' : 'other',
        };
      }),
    })),
  };
}
