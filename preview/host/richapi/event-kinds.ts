/** The events an add-in can ask for, as data: the member that asks, and the number by which the client knows them. */
import type { ApiType } from './api-object';
import type { Workbench } from './workbench';

/** The target of handlers that listen to the whole workbook. */
export const WORKBOOK_TARGET = 'Workbook';

/** Numbers of the client's event types. */
export const EVENT_TYPES = { changed: 10, activated: 11, deactivated: 12, added: 13, selection: 14, deleted: 15, renamed: 25 } as const;
export type EventKind = keyof typeof EVENT_TYPES;

/** What a sheet and the collection of sheets are asked with: the part of the member behind `_Register`. */
export const SHEET_EVENTS = {
  DataChangedEvent: 'changed',
  ActivatedEvent: 'activated',
  DeactivatedEvent: 'deactivated',
  SelectionChangedEvent: 'selection',
  EventNameChanged: 'renamed',
} as const satisfies Readonly<Record<string, EventKind>>;

export const COLLECTION_EVENTS = {
  ...SHEET_EVENTS,
  AddedEvent: 'added',
  DeletedEvent: 'deleted',
} as const satisfies Readonly<Record<string, EventKind>>;

export function registration(target: string, kind: EventKind): string {
  return `${target}:${kind}`;
}

/** The members by which a type's events are asked for and given up. */
export function eventMethods<S>(
  events: Readonly<Record<string, EventKind>>,
  bench: (self: S) => Workbench,
  target: (self: S) => string,
): NonNullable<ApiType<S>['methods']> {
  return Object.fromEntries(
    Object.entries(events).flatMap(([member, kind]) => [
      [`_Register${member}`, (self: S) => void bench(self).registrations.add(registration(target(self), kind))],
      [`_Unregister${member}`, (self: S) => void bench(self).registrations.delete(registration(target(self), kind))],
    ]),
  );
}
