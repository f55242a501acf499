/** The looks of a caption, one for each picture style. */
export type CaptionStyle = 'flat' | 'papercut' | 'gradient' | 'chalkboard';
