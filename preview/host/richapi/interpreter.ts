/** Carries out a request of the Rich API on a workbench, action by action, and answers as Excel does. */
import { ApiError } from './api-error';
import { ApiObject, type Argument, type Json } from './api-object';
import { workbookObject } from './objects/workbook';
import { serviceObject } from './objects/services';
import type { Workbench } from './workbench';

export interface Request {
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
}

interface ArgumentInfo {
  readonly Arguments?: readonly Json[];
  /** For each argument the path it stands for, 0 for a plain value; nested as the arguments are. */
  readonly ReferencedObjectPathIds?: readonly Json[];
}

interface Action {
  readonly Id: number;
  readonly ActionType: number;
  readonly ObjectPathId: number;
  readonly Name?: string;
  readonly QueryInfo?: Query;
  readonly ArgumentInfo?: ArgumentInfo;
}

interface Query {
  readonly Select?: readonly string[];
  readonly Expand?: readonly string[];
  readonly Top?: number;
  readonly Skip?: number;
}

interface ObjectPath {
  readonly ObjectPathType: number;
  readonly Name?: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
}

export interface Answer {
  readonly Results: readonly { readonly ActionId: number; readonly Value: Json }[];
  readonly TraceIds: readonly number[];
  readonly Error?: {
    readonly Code: string;
    readonly Message: string;
    readonly Location: string;
    readonly ActionIndex: number;
    readonly HttpStatusCode: number;
  };
}

const ACTION = { instantiate: 1, query: 2, method: 3, setProperty: 4, trace: 5 } as const;
const PATH = { root: 1, service: 2, method: 3, property: 4, indexer: 5, reference: 6, nullObject: 7 } as const;

/** Members that show what formulas yield, and the one that means all members. */
const RESULTS = new Set(['*', 'values', 'text', 'valuetypes', 'value']);

export async function interpret(request: Request, bench: Workbench): Promise<Answer> {
  const run = new Run(request, bench);
  const results: { ActionId: number; Value: Json }[] = [];
  const traceIds: number[] = [];
  for (const [index, action] of request.Actions.entries()) {
    try {
      if (showsResults(action)) await bench.settled();
      const value = run.perform(action);
      if (action.ActionType === ACTION.trace) traceIds.push(action.Id);
      results.push({ ActionId: action.Id, Value: value });
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      const { code, message, status } = error;
      return {
        Results: results,
        TraceIds: traceIds,
        Error: { Code: code, Message: message, Location: run.location, ActionIndex: index, HttpStatusCode: status },
      };
    }
  }
  // What was said last must be in the book even when nothing reads it.
  void bench.book;
  return { Results: results, TraceIds: traceIds };
}

/** One request being carried out. Each path is resolved once: some of them make things. */
class Run {
  /** The member being used, for the error that it may cause. */
  location = '';
  private readonly resolved = new Map<number, ApiObject | null>();

  constructor(
    private readonly request: Request,
    private readonly bench: Workbench,
  ) {}

  perform(action: Action): Json {
    if (action.ActionType === ACTION.trace) return null;
    const object = this.object(action.ObjectPathId);
    switch (action.ActionType) {
      case ACTION.instantiate:
        return object === null ? null : object.identity();
      case ACTION.query:
        return object === null ? null : this.query(object, action.QueryInfo ?? {});
      case ACTION.method: {
        if (object === null) return null;
        const result = this.call(object, action.Name ?? '', this.arguments(action.ArgumentInfo));
        return result instanceof ApiObject ? result.identity() : (result ?? null);
      }
      case ACTION.setProperty: {
        if (object === null) return null;
        this.set(object, action.Name ?? '', this.arguments(action.ArgumentInfo)[0] ?? null);
        return null;
      }
      default:
        this.location = `action ${action.ActionType}`;
        this.bench.unknown.add(this.location);
        throw new ApiError('NotImplemented', 'The host does not know this kind of action.');
    }
  }

  private object(id: number): ApiObject | null {
    const known = this.resolved.get(id);
    if (known !== undefined) return known;
    const object = this.resolve(this.path(id));
    this.resolved.set(id, object);
    return object;
  }

  private path(id: number): ObjectPath {
    const path = this.request.ObjectPaths[String(id)];
    if (path === undefined) throw new Error(`the request has no path ${id}`);
    return path;
  }

  private resolve(path: ObjectPath): ApiObject | null {
    const name = path.Name ?? '';
    switch (path.ObjectPathType) {
      case PATH.root:
        return workbookObject(this.bench);
      case PATH.service: {
        this.location = name;
        return serviceObject(this.bench, name) ?? this.unknown(name);
      }
      case PATH.reference: {
        this.location = name;
        const kept = this.bench.references.get(name);
        if (kept === undefined) throw new ApiError('InvalidReference', 'The reference is not kept any more.');
        return kept;
      }
      case PATH.nullObject:
        return null;
      case PATH.method:
      case PATH.property:
      case PATH.indexer: {
        const parent = this.object(path.ParentObjectPathId ?? 0);
        if (parent === null) return null;
        if (path.ObjectPathType === PATH.property) return this.navigate(parent, name);
        const given = this.arguments(path.ArgumentInfo);
        if (path.ObjectPathType === PATH.indexer) {
          this.locate(parent, 'getItem');
          if (parent.item === null) return this.unknown(`${parent.typeName}.getItem`);
          return parent.item(given[0] ?? null);
        }
        const result = this.call(parent, name, given) ?? null;
        if (result !== null && !(result instanceof ApiObject)) throw new Error(`${this.location} yields no object`);
        return result;
      }
      default:
        return this.unknown(`path ${path.ObjectPathType}`);
    }
  }

  private arguments({ Arguments: given = [], ReferencedObjectPathIds: paths = [] }: ArgumentInfo = {}): Argument[] {
    return given.map((value, i) => {
      const path = paths[i];
      if (typeof path === 'number' && path !== 0) return this.object(path);
      const inside = isRecord(value) ? value['_ObjectPathId'] : undefined;
      return typeof inside === 'number' ? this.object(inside) : value;
    });
  }

  private call(object: ApiObject, name: string, given: readonly Argument[]): ApiObject | Json | void {
    this.locate(object, name);
    const method = object.method(name);
    if (method === null) return this.unknown(this.location);
    return method(given);
  }

  private navigate(object: ApiObject, name: string): ApiObject | null {
    this.locate(object, name);
    const navigation = object.navigation(name);
    if (navigation === null) return this.unknown(this.location);
    return navigation();
  }

  private set(object: ApiObject, name: string, value: Argument): void {
    this.locate(object, name);
    const property = object.property(name);
    if (property === null) return this.unknown(this.location);
    if (property.set === null || value instanceof ApiObject) throw new ApiError('InvalidArgument', 'The property cannot be set.');
    property.set(value, (path) => this.object(path));
  }

  private query(object: ApiObject, { Select: select = [], Expand: expand = [], Top: top, Skip: skip = 0 }: Query): Json {
    const wanted = [...select, ...expand.map((name) => `${name}/*`)];
    if (object.items === null) return { ...object.identity(), ...this.members(object, wanted) };
    // Of a collection, a name that is the collection's own means itself; every other one means its items.
    const own = wanted.filter((name) => object.property(pascal(name)) !== null);
    const ofItems = wanted.filter((name) => !own.includes(name));
    const items = object.items().slice(skip, top === undefined ? undefined : skip + top);
    return {
      ...(own.length > 0 && this.members(object, own)),
      _Items: items.map((item) => ({ ...item.identity(), ...this.members(item, ofItems) })),
    };
  }

  /** The selected members of an object; nothing selected means all scalars. */
  private members(object: ApiObject, select: readonly string[]): Readonly<Record<string, Json>> {
    const found: Record<string, Json> = {};
    const nested = new Map<string, string[]>();
    for (const name of select.length === 0 ? ['*'] : select) {
      const [first = '', ...rest] = name.split('/');
      if (first === '*') for (const each of object.propertyNames) found[each] = this.get(object, each);
      else if (rest.length > 0 || object.navigation(pascal(first)) !== null) {
        nested.set(pascal(first), [...(nested.get(pascal(first)) ?? []), ...(rest.length > 0 ? [rest.join('/')] : [])]);
      } else found[pascal(first)] = this.get(object, pascal(first));
    }
    for (const [name, inside] of nested) {
      const child = this.navigate(object, name);
      found[name] = child === null ? null : this.query(child, { Select: inside.map((each) => each.replace(/^items\//, '')) });
    }
    return found;
  }

  private get(object: ApiObject, name: string): Json {
    this.locate(object, name);
    const property = object.property(name);
    if (property === null) return this.unknown(this.location);
    return property.get();
  }

  private locate(object: ApiObject, name: string): void {
    this.location = `${object.typeName}.${name.charAt(0).toLowerCase()}${name.slice(1)}`;
  }

  /** Nothing that is not there may seem to succeed. */
  private unknown(member: string): never {
    this.location = member;
    this.bench.unknown.add(member);
    throw new ApiError('ApiNotFound', 'The host does not know this member.');
  }
}

/** Whether a query asks for what formulas yield. Only then is calculation waited for. */
function showsResults({ ActionType: type, QueryInfo: { Select: select = [], Expand: expand = [] } = {} }: Action): boolean {
  if (type !== ACTION.query) return false;
  if (select.length === 0) return true;
  return [...select, ...expand].some((name) => RESULTS.has(name.slice(name.lastIndexOf('/') + 1).toLowerCase()));
}

function pascal(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

function isRecord(value: Json): value is { readonly [member: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
