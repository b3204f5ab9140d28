/** The shape of an object of the Rich API, as data: the one description that the interpreter works from. */

export type Json = null | boolean | number | string | readonly Json[] | { readonly [member: string]: Json };

/** What a member is called with: plain JSON, or another object of the API. */
export type Argument = Json | ApiObject;

export interface Property<S> {
  readonly get: (self: S) => Json;
  /** Missing when the property is read only. `objectAt` finds an object that stands inside the value as `_ObjectPathId`. */
  readonly set?: (self: S, value: Json, objectAt: (path: number) => ApiObject | null) => void;
}

/** Members by their name on the wire, which is in Pascal case. `S` is what an object of the type stands for. */
export interface ApiType<S> {
  readonly name: string;
  /** What lets the client name the object again in a later request. */
  readonly identity?: (self: S) => Readonly<Record<string, Json>>;
  readonly properties?: Readonly<Record<string, Property<S>>>;
  /** null is the null object. */
  readonly navigations?: Readonly<Record<string, (self: S) => ApiObject | null>>;
  readonly methods?: Readonly<Record<string, (self: S, args: readonly Argument[]) => ApiObject | Json | void>>;
  /** The members of a collection. */
  readonly items?: (self: S) => readonly ApiObject[];
  /** A collection's member by key, as its indexer takes it. */
  readonly item?: (self: S, key: Argument) => ApiObject;
}

/** An object bound to what it stands for, so that whoever holds it needs to know neither. */
export class ApiObject {
  private constructor(
    readonly typeName: string,
    /** What it stands for, for those who can tell by its class. */
    readonly subject: unknown,
    readonly identity: () => Readonly<Record<string, Json>>,
    readonly propertyNames: readonly string[],
    readonly property: (name: string) => { readonly get: () => Json; readonly set: ((value: Json, objectAt: (path: number) => ApiObject | null) => void) | null } | null,
    readonly navigation: (name: string) => (() => ApiObject | null) | null,
    readonly method: (name: string) => ((args: readonly Argument[]) => ApiObject | Json | void) | null,
    readonly items: (() => readonly ApiObject[]) | null,
    readonly item: ((key: Argument) => ApiObject) | null,
  ) {}

  static of<S>(type: ApiType<S>, self: S): ApiObject {
    const { properties = {}, navigations = {}, methods = {} } = type;
    return new ApiObject(
      type.name,
      self,
      () => type.identity?.(self) ?? {},
      Object.keys(properties),
      (name) => {
        const found = own(properties, name);
        if (found === null) return null;
        const { get, set } = found;
        return { get: () => get(self), set: set === undefined ? null : (value, objectAt) => set(self, value, objectAt) };
      },
      (name) => {
        const found = own(navigations, name);
        return found === null ? null : () => found(self);
      },
      (name) => {
        const found = own(methods, name);
        return found === null ? null : (args) => found(self, args);
      },
      type.items === undefined ? null : () => type.items?.(self) ?? [],
      type.item === undefined
        ? null
        : (key) => {
            if (type.item === undefined) throw new Error(`${type.name} has no indexer`);
            return type.item(self, key);
          },
    );
  }
}

/** Names come from outside: `constructor` must not be found. */
function own<T>(members: Readonly<Record<string, T>>, name: string): T | null {
  return Object.hasOwn(members, name) ? (members[name] ?? null) : null;
}
