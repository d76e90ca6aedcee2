/** What the types of playwright name of a page's own world. The rest of it stays unknown here, as it should in Node. */
interface Node {}
interface HTMLElement extends Node {}
interface SVGElement extends Node {}
interface HTMLElementTagNameMap {}
