export { About } from "./about.tsx";
export { Why } from "./why.tsx";
export { Places } from "./places.tsx";
export { Values } from "./values.tsx";
export { Passages } from "./passages.tsx";
export { Offers } from "./offers.tsx";
export { Trouble } from "./trouble.tsx";
