import { makeStyles, tokens } from "@fluentui/react-components";

/** Nothing the author reads is smaller than this. */
const SMALL = { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 } as const;
const RING = { outlineStyle: "solid", outlineWidth: "2px", outlineColor: tokens.colorStrokeFocus2, outlineOffset: "1px", borderRadius: tokens.borderRadiusSmall } as const;

/** The frame of the pane: a header, the card, and the button that stays where it is. */
export const useFrame = makeStyles({
  theme: { height: "100%" },
  pane: {
    display: "grid", gridTemplateRows: "auto minmax(0, 1fr) auto", height: "100dvh", backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1, fontVariantNumeric: "tabular-nums", overflowWrap: "anywhere",
    // Little height, as with much zoom: everything scrolls together.
    "@media (max-height: 300px)": { display: "block", overflowY: "auto" },
  },
  header: { display: "flex", alignItems: "center", justifyContent: "space-between", paddingInline: "16px", minHeight: "44px" },
  product: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, fontWeight: tokens.fontWeightSemibold },
  main: { overflowY: "auto", paddingInline: "16px", paddingBottom: "16px", outlineStyle: "none", scrollbarGutter: "stable", scrollPaddingBlock: "12px" },
  footer: { minHeight: "86px", boxSizing: "border-box", padding: "12px 16px 10px", borderTop: `1px solid ${tokens.colorNeutralStroke2}`, backgroundColor: tokens.colorNeutralBackground2 },
  quiet: { minHeight: "auto" },
});

/** Small things that stand everywhere. */
export const useParts = makeStyles({
  hidden: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)", whiteSpace: "nowrap" },
  /** A button or link that looks like words. At least 24 px high and wide. */
  link: {
    ...SMALL, display: "inline-flex", alignItems: "center", minHeight: "24px", minWidth: "24px", padding: 0, border: "none", backgroundColor: "transparent",
    fontFamily: "inherit", color: tokens.colorBrandForegroundLink, cursor: "pointer", textDecorationLine: "none", textAlign: "start",
    ":hover": { color: tokens.colorBrandForegroundLinkHover, textDecorationLine: "underline" },
    ":focus-visible": RING,
  },
  links: { display: "flex", flexWrap: "wrap", columnGap: "16px" },
  small: { ...SMALL, color: tokens.colorNeutralForeground3 },
  input: {
    boxSizing: "border-box", width: "100%", minHeight: "32px", padding: "4px 8px", font: "inherit", color: "inherit", backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`, borderRadius: tokens.borderRadiusMedium, colorScheme: "inherit", ":focus-visible": RING,
  },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  heading: { margin: 0, fontSize: "inherit", lineHeight: "inherit", fontWeight: tokens.fontWeightSemibold },
});

/** The card. */
export const useCard = makeStyles({
  kind: { display: "flex", alignItems: "baseline", justifyContent: "space-between", columnGap: "8px", paddingTop: "4px" },
  kindName: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, fontWeight: tokens.fontWeightSemibold },
  title: {
    display: "block", boxSizing: "border-box", width: "calc(100% + 12px)", marginInline: "-6px", marginBlock: "2px 10px", padding: "3px 5px", font: "inherit", fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300, color: "inherit", backgroundColor: "transparent", border: "1px solid transparent", borderRadius: tokens.borderRadiusMedium, resize: "none", overflow: "hidden",
    fieldSizing: "content", minHeight: "28px",
    ":hover": { border: `1px solid ${tokens.colorNeutralStroke1}` },
    ":focus": { border: `1px solid ${tokens.colorNeutralStrokeAccessible}`, backgroundColor: tokens.colorNeutralBackground1 },
    ":focus-visible": RING,
  },
  rows: { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  row: {
    display: "grid", gridTemplateColumns: "68px minmax(0, 1fr) auto", columnGap: "8px", alignItems: "baseline", paddingBlock: "9px", minHeight: "38px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, "@media (max-width: 260px)": { gridTemplateColumns: "minmax(0, 1fr) auto" },
  },
  label: { ...SMALL, margin: 0, fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground3, "@media (max-width: 260px)": { gridColumn: "1 / -1" } },
  value: { fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  below: { gridColumn: "2 / -1", "@media (max-width: 260px)": { gridColumn: "1 / -1" } },
  sure: {
    ...SMALL, display: "inline-flex", alignItems: "center", columnGap: "5px", minHeight: "24px", minWidth: "24px", justifyContent: "flex-end", padding: 0, border: "none", backgroundColor: "transparent",
    fontFamily: "inherit", color: tokens.colorNeutralForeground3, cursor: "pointer", whiteSpace: "nowrap",
    ":hover": { color: tokens.colorNeutralForeground1 }, ":focus-visible": RING,
    "::after": {
      content: "''", width: "5px", height: "5px", borderRight: "1.5px solid currentColor", borderBottom: "1.5px solid currentColor", rotate: "-45deg", marginInlineEnd: "3px",
      transitionProperty: "rotate", transitionDuration: "100ms", "@media (prefers-reduced-motion: reduce)": { transitionDuration: "0s" },
    },
    "&[aria-expanded='true']::after": { rotate: "45deg" },
  },
  why: { ...SMALL, marginBlock: "4px 8px", padding: "8px 10px", borderRadius: tokens.borderRadiusMedium, backgroundColor: tokens.colorNeutralBackground3, border: "1px solid transparent" },
  paragraph: { margin: 0 },
  notice: {
    marginBottom: "10px", padding: "9px 12px", borderRadius: tokens.borderRadiusMedium, backgroundColor: tokens.colorStatusWarningBackground1, color: tokens.colorNeutralForeground1,
    border: "1px solid transparent", borderLeft: `3px solid ${tokens.colorStatusWarningBorderActive}`,
  },
  question: { margin: "0 0 12px", minInlineSize: "auto", padding: "10px 12px", border: "1px solid transparent", borderRadius: tokens.borderRadiusMedium, backgroundColor: tokens.colorBrandBackground2 },
  ask: { padding: 0, fontWeight: tokens.fontWeightSemibold, float: "inline-start", width: "100%", marginBottom: "4px" },
  answers: { clear: "both", display: "flex", flexWrap: "wrap", columnGap: "18px" },
  answer: { display: "flex", alignItems: "center", columnGap: "7px", minHeight: "28px", cursor: "pointer" },
  radio: { accentColor: tokens.colorBrandBackground, margin: 0, flexShrink: 0, width: "16px", height: "16px", ":focus-visible": { ...RING, borderRadius: tokens.borderRadiusCircular } },
  fold: {
    display: "flex", alignItems: "center", columnGap: "8px", width: "calc(100% + 12px)", marginInline: "-6px", minHeight: "36px", padding: "0 6px", border: "none", borderRadius: tokens.borderRadiusMedium,
    backgroundColor: "transparent", font: "inherit", color: "inherit", cursor: "pointer", textAlign: "start",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover }, ":focus-visible": RING,
    "::before": {
      content: "''", flexShrink: 0, width: "5px", height: "5px", borderRight: "1.5px solid currentColor", borderBottom: "1.5px solid currentColor", rotate: "-45deg",
      transitionProperty: "rotate", transitionDuration: "100ms", "@media (prefers-reduced-motion: reduce)": { transitionDuration: "0s" },
    },
    "&[aria-expanded='true']::before": { rotate: "45deg" },
  },
  foldQuiet: { ...SMALL, color: tokens.colorNeutralForeground2 },
  strong: { fontWeight: tokens.fontWeightSemibold, marginTop: "4px" },
  badge: {
    minWidth: "22px", boxSizing: "border-box", paddingInline: "6px", borderRadius: tokens.borderRadiusCircular, backgroundColor: tokens.colorBrandBackground2, color: tokens.colorBrandForeground2,
    fontSize: tokens.fontSizeBase200, lineHeight: "20px", fontWeight: tokens.fontWeightSemibold, textAlign: "center", border: "1px solid transparent",
  },
  line: { ...SMALL, color: tokens.colorNeutralForeground3, margin: "8px 0 0" },
});

/** What unfolds: places, more values, passages. */
export const useDetails = makeStyles({
  places: { paddingTop: "6px" },
  place: { display: "grid", gridTemplateColumns: "16px minmax(0, 1fr)", columnGap: "8px", alignItems: "start", paddingBlock: "6px", cursor: "pointer", borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  placeRadio: { marginTop: "2px" },
  form: { display: "grid", rowGap: "10px", paddingBlock: "4px 12px" },
  field: { display: "grid", rowGap: "3px", fontSize: tokens.fontSizeBase200 },
  group: { margin: "10px 0 6px", ...SMALL, fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground2 },
  passage: { border: `1px solid ${tokens.colorNeutralStroke2}`, borderRadius: tokens.borderRadiusMedium, padding: "8px 12px 6px", marginBottom: "8px", scrollMarginBlock: "12px" },
  quote: { display: "-webkit-box", WebkitBoxOrient: "vertical", WebkitLineClamp: 3, overflow: "hidden", fontWeight: tokens.fontWeightSemibold },
  risk: { borderLeft: `3px solid ${tokens.colorStatusWarningBorderActive}` },
  reasons: { display: "flex", flexWrap: "wrap", columnGap: "14px" },
});

/** The button and what comes after it. */
export const useFoot = makeStyles({
  button: { width: "100%", minHeight: "36px" },
  strip: { ...SMALL, display: "flex", alignItems: "baseline", columnGap: "7px", marginTop: "8px", minHeight: "16px", color: tokens.colorNeutralForeground2 },
  dot: {
    flexShrink: 0, boxSizing: "border-box", width: "9px", height: "9px", borderRadius: "50%", border: `1.5px solid ${tokens.colorNeutralForeground3}`, forcedColorAdjust: "none",
    "@media (forced-colors: active)": { border: "1.5px solid CanvasText" },
  },
  done: { border: `4.5px solid ${tokens.colorStatusSuccessForeground1}`, "@media (forced-colors: active)": { border: "4.5px solid CanvasText" } },
  half: { backgroundImage: `linear-gradient(90deg, ${tokens.colorNeutralForeground3} 50%, transparent 50%)` },
  receipt: { outlineStyle: "none", ":focus-visible": RING },
  receiptTitle: { display: "-webkit-box", WebkitBoxOrient: "vertical", WebkitLineClamp: 2, overflow: "hidden", margin: 0, fontWeight: tokens.fontWeightSemibold, fontSize: "inherit" },
  check: { color: tokens.colorStatusSuccessForeground1, marginInlineEnd: "6px" },
  trouble: { marginBottom: "10px", paddingInlineStart: "10px", borderLeft: `3px solid ${tokens.colorStatusDangerBorder2}` },
  waiting: { borderLeft: `3px solid ${tokens.colorStatusWarningBorderActive}` },
});

/** Nothing to do, and the moment before there is something. */
export const useQuiet = makeStyles({
  quiet: { minHeight: "100%", boxSizing: "border-box", display: "flex", flexDirection: "column", alignItems: "center", justifyContent: "center", rowGap: "6px", textAlign: "center", paddingInline: "12px" },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, fontWeight: tokens.fontWeightSemibold },
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
  action: { marginTop: "10px" },
  bone: { backgroundColor: tokens.colorNeutralBackground3, borderRadius: tokens.borderRadiusMedium, height: "14px", marginBlock: "8px" },
  bones: { animationName: { from: { opacity: 0 }, to: { opacity: 1 } }, animationDuration: "120ms", animationDelay: "120ms", animationFillMode: "both", "@media (prefers-reduced-motion: reduce)": { animationDuration: "0.01s" } },
});
