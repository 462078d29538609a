/**
 * TEST ONLY. SIMULATED API, WIRE NAMES OURS. The Office library that npm has is of 2022. This adds to it, in this window,
 * what Word got since and what the pane may use; the stand-in answers it (`word/newer`). Batches, null objects and
 * loading stay those of the genuine library. Real Office never gets this file, and what works with it proves nothing
 * about the calls of a newer library.
 */
import "./outlook/shim.ts";
import { EVENT_NUMBERS, type NewerEvent } from "./event-numbers.ts";

/** What we use of the library. */
interface ClientObject {
  readonly context: { load(object: ClientObject, option: unknown): void; readonly document: Registering };
  readonly _isNull: boolean;
  readonly isNullObject: boolean;
  _handleResult(value: Result | null): void;
}
type Result = Readonly<Record<string, unknown>>;
type Handler = (this: ClientObject, value: Result | null) => void;
type ClientType = (new (...given: never[]) => ClientObject) & { readonly prototype: ClientObject };
interface Registering extends ClientObject {
  _RegisterEvent(target: string, event: string): void;
  _UnregisterEvent(target: string, event: string): void;
}
interface Library {
  readonly OfficeExtension: {
    readonly ClientObject: ClientType;
    readonly BatchApiHelper: {
      createMethodObject(type: ClientType, parent: ClientObject, name: string, operation: number, given: readonly unknown[], isCollection: boolean, once: boolean, byId: null, flags: number): ClientObject;
      createPropertyObject(type: ClientType, parent: ClientObject, name: string, isCollection: boolean, flags: number): ClientObject;
      createChildItemObject(type: ClientType, indexed: boolean, parent: ClientObject, item: unknown, index: number): ClientObject;
      invokeMethod(object: ClientObject, name: string, operation: number, given: readonly unknown[], flags: number, process: number): unknown;
    };
    readonly GenericEventHandlers: new (context: unknown, parent: ClientObject, name: string, info: object) => object;
    readonly Utility: { throwIfNotLoaded(name: string, value: unknown, type: string, isNull: boolean): void; fixObjectPathIfNecessary(object: ClientObject, value: unknown): void };
  };
  readonly Word: Readonly<Record<string, ClientType>>;
}

const [DEFAULT, READ] = [0, 1];
const ANY = 4;
const NAME_OF_LIBRARY = /\/word-[a-z0-9]+-[\d.]+(?:\.debug)?\.js/u;

// The part for Word arrives as a script of its own. It is changed when it is there, before anybody is told that Office is ready.
document.addEventListener("load", ({ target }) => {
  if (target instanceof HTMLScriptElement && NAME_OF_LIBRARY.test(target.src)) extend(window as unknown as Library);
}, true);

function extend({ OfficeExtension: extension, Word: word }: Library): void {
  const { BatchApiHelper: batch, ClientObject: Base, Utility: utility } = extension;
  const loaded = new WeakMap<ClientObject, Map<string, unknown>>();
  const valuesOf = (object: ClientObject): Map<string, unknown> => {
    const values = loaded.get(object) ?? new Map<string, unknown>();
    loaded.set(object, values);
    return values;
  };
  const typeOf = (name: string): ClientType => {
    const found = word[name];
    if (found === undefined) throw new Error(`the library has no ${name}`);
    return found;
  };

  /** Values that can be loaded, by their public name. */
  function values(type: ClientType, typeName: string, names: readonly string[]): void {
    const previous = handlerOf(type);
    type.prototype._handleResult = function handle(this: ClientObject, value) {
      previous.call(this, value);
      for (const name of names) {
        const given = value?.[wireName(name)];
        if (given !== undefined) valuesOf(this).set(name, given);
      }
    };
    for (const name of names) {
      property(type, name, (object) => {
        const value = valuesOf(object).get(name);
        utility.throwIfNotLoaded(name, value, typeName, object._isNull);
        return value;
      });
    }
  }

  function property(type: ClientType, name: string, get: (object: ClientObject) => unknown): void {
    Object.defineProperty(type.prototype, name, { configurable: true, get(this: ClientObject) { return get(this); } });
  }

  function method(type: ClientType, name: string, run: (object: ClientObject, given: readonly unknown[]) => unknown): void {
    Object.defineProperty(type.prototype, name, { configurable: true, value(this: ClientObject, ...given: readonly unknown[]) { return run(this, given); } });
  }

  /** A method that gives a value or nothing. */
  const invoked = (type: ClientType, name: string, operation: number): void => {
    method(type, name, (object, given) => batch.invokeMethod(object, wireName(name), operation, given, operation === READ ? ANY : DEFAULT, 0));
  };
  /** A method that gives an object. */
  const gives = (type: ClientType, name: string, given: ClientType, options: { readonly collection?: boolean; readonly writes?: boolean } = {}): void => {
    const { collection = false, writes = false } = options;
    method(type, name, (object, parameters) => batch.createMethodObject(given, object, wireName(name), writes ? DEFAULT : READ, parameters, collection, writes, null, writes ? DEFAULT : ANY));
  };

  /** A type that the library does not have at all. */
  function newType(name: string, names: readonly string[]): ClientType {
    class Fresh extends Base {
      override _handleResult(value: Result | null): void {
        super._handleResult(value);
        if (value !== null) utility.fixObjectPathIfNecessary(this, value);
      }

      load(option: unknown): this {
        this.context.load(this, option);
        return this;
      }
    }
    values(Fresh, name, names);
    return Fresh;
  }

  function newCollection(name: string, item: ClientType): ClientType {
    const type = newType(name, []);
    property(type, "_isCollection", () => true);
    property(type, "items", (object) => {
      const items = valuesOf(object).get("items");
      utility.throwIfNotLoaded("items", items, name, object._isNull);
      return items;
    });
    const previous = handlerOf(type);
    type.prototype._handleResult = function handle(this: ClientObject, value) {
      previous.call(this, value);
      const list = value?.["_Items"];
      if (!Array.isArray(list)) return;
      valuesOf(this).set("items", (list as readonly Result[]).map((given, index) => {
        const child = batch.createChildItemObject(item, true, this, given, index);
        child._handleResult(given);
        return child;
      }));
    };
    invoked(type, "getCount", READ);
    return type;
  }

  function event(type: ClientType, name: string, wire: NewerEvent): void {
    const made = new WeakMap<ClientObject, object>();
    property(type, name, (object) => {
      const known = made.get(object) ?? new extension.GenericEventHandlers(object.context, object, wire, {
        eventType: EVENT_NUMBERS[wire],
        registerFunc: () => { object.context.document._RegisterEvent("", wire); },
        unregisterFunc: () => { object.context.document._UnregisterEvent("", wire); },
        getTargetIdFunc: () => "",
        eventArgsTransformFunc: (details: object) => Promise.resolve({ ...details, context: object.context }),
      });
      made.set(object, known);
      return known;
    });
  }

  const [paragraph, document, annotation] = [typeOf("Paragraph"), typeOf("Document"), typeOf("Annotation")];
  values(paragraph, "Paragraph", ["uniqueLocalId"]);
  invoked(paragraph, "getText", READ);
  invoked(paragraph, "insertAnnotations", DEFAULT);
  gives(paragraph, "getAnnotations", typeOf("AnnotationCollection"), { collection: true });
  gives(document, "getParagraphByUniqueLocalId", paragraph);
  gives(document, "getAnnotationById", annotation);
  values(annotation, "Annotation", ["state"]);
  const critique = newType("CritiqueAnnotation", ["critique"]);
  for (const name of ["accept", "reject"]) invoked(critique, name, DEFAULT);
  property(critique, "range", (object) => batch.createPropertyObject(typeOf("Range"), object, "Range", false, ANY));
  property(annotation, "critiqueAnnotation", (object) => batch.createPropertyObject(critique, object, "CritiqueAnnotation", false, ANY));

  const part = newType("CustomXmlPart", ["id", "namespaceUri"]);
  invoked(part, "getXml", READ);
  for (const name of ["setXml", "delete"]) invoked(part, name, DEFAULT);
  const scoped = newCollection("CustomXmlPartScopedCollection", part);
  for (const name of ["getOnlyItem", "getOnlyItemOrNullObject"]) gives(scoped, name, part);
  const parts = newCollection("CustomXmlPartCollection", part);
  gives(parts, "add", part, { writes: true });
  gives(parts, "getItemOrNullObject", part);
  gives(parts, "getByNamespace", scoped, { collection: true });
  property(document, "customXmlParts", (object) => batch.createPropertyObject(parts, object, "CustomXmlParts", true, ANY));

  for (const wire of Object.keys(EVENT_NUMBERS) as NewerEvent[]) event(document, `on${wire}`, wire);
}

const handlerOf = (type: ClientType): Handler => Reflect.get<ClientObject, "_handleResult">(type.prototype, "_handleResult");
const wireName = (name: string): string => name.slice(0, 1).toUpperCase() + name.slice(1);
