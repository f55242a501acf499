/**
 * A parsed page, as far as readers use it. It behaves as the DOM of a browser does, but has types of its own: the types
 * of the DOM come with its globals, and code that runs in Node has no `document` and no `window`.
 */
export interface Page extends Node, Parent {
  readonly documentElement: Element;
  readonly body: Element;
  readonly title: string;
  createElement(name: string): Element;
  createTextNode(text: string): Node;
}

export interface Node {
  /** 1 is an element, 3 a text, 8 a comment. */
  readonly nodeType: number;
  readonly nodeName: string;
  nodeValue: string | null;
  textContent: string | null;
  readonly childNodes: List<Node>;
  readonly firstChild: Node | null;
  readonly nextSibling: Node | null;
  readonly previousSibling: Node | null;
  readonly parentElement: Element | null;
  readonly parentNode: Node | null;
  contains(other: Node | null): boolean;
  normalize(): void;
  remove(): void;
  replaceWith(...nodes: (Node | string)[]): void;
}

export interface Element extends Node, Parent {
  readonly tagName: string;
  readonly localName: string;
  readonly ownerDocument: Page;
  readonly attributes: List<{ readonly name: string; readonly value: string }>;
  innerHTML: string;
  readonly outerHTML: string;
  readonly previousElementSibling: Element | null;
  readonly nextElementSibling: Element | null;
  getAttribute(name: string): string | null;
  hasAttribute(name: string): boolean;
  setAttribute(name: string, value: string): void;
  removeAttribute(name: string): void;
  matches(selector: string): boolean;
  closest(selector: string): Element | null;
  cloneNode(isDeep: boolean): Element;
  append(...nodes: (Node | string)[]): void;
  replaceChildren(...nodes: (Node | string)[]): void;
  before(...nodes: (Node | string)[]): void;
  after(...nodes: (Node | string)[]): void;
}

interface Parent {
  readonly children: List<Element>;
  querySelector(selector: string): Element | null;
  querySelectorAll(selector: string): List<Element>;
  getElementsByTagName(name: string): List<Element>;
}

interface List<Item> extends Iterable<Item> {
  readonly length: number;
  readonly [index: number]: Item;
}
