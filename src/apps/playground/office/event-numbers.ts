/**
 * SIMULATED API, WIRE NAMES OURS. Numbers by which the shim and the stand-in know the events that the library of 2022
 * does not have. What real Word uses is not published; these lie far from the numbers that are known.
 */
export const EVENT_NUMBERS = {
  ParagraphAdded: 90_001, ParagraphChanged: 90_002, ParagraphDeleted: 90_003,
  AnnotationClicked: 90_011, AnnotationHovered: 90_012, AnnotationInserted: 90_013, AnnotationRemoved: 90_014, AnnotationPopupAction: 90_015,
} as const;
export type NewerEvent = keyof typeof EVENT_NUMBERS;
