import {
  Archive,
  AudioLines,
  Captions,
  Clapperboard,
  Copyright,
  FileJson,
  FileText,
  Film,
  Image,
  ImagePlay,
  Images,
  ListVideo,
  type LucideIcon,
  Presentation,
} from 'lucide-react';
import type { en } from '../i18n/films/en.ts';

export interface ExportRow {
  readonly icon: LucideIcon;
  /** The key of its name and purpose in the texts. */
  readonly text: keyof (typeof en.export)['names'];
  readonly kind: string;
}

export type ExportGroup = keyof (typeof en.export)['groups'];

/** All files that a film can be taken away as, by what they are for. */
export const EXPORT_GROUPS: Readonly<Record<ExportGroup, Readonly<Record<string, ExportRow>>>> = {
  film: {
    'video.mp4': { icon: Clapperboard, text: 'video', kind: 'MP4' },
    'video-medium.mp4': { icon: Film, text: 'medium', kind: 'MP4' },
    'video-small.mp4': { icon: Film, text: 'small', kind: 'MP4' },
    'video.webm': { icon: Film, text: 'webm', kind: 'WebM' },
    'clip.gif': { icon: ImagePlay, text: 'gif', kind: 'GIF' },
    'sound.m4a': { icon: AudioLines, text: 'sound', kind: 'M4A' },
  },
  words: {
    'captions.srt': { icon: Captions, text: 'srt', kind: 'SRT' },
    'captions.vtt': { icon: Captions, text: 'vtt', kind: 'WebVTT' },
    'second-captions.srt': { icon: Captions, text: 'secondSrt', kind: 'SRT' },
    'second-captions.vtt': { icon: Captions, text: 'secondVtt', kind: 'WebVTT' },
    'transcript.txt': { icon: FileText, text: 'transcript', kind: 'TXT' },
    'chapters.txt': { icon: ListVideo, text: 'chapterList', kind: 'TXT' },
    'credits.txt': { icon: Copyright, text: 'credits', kind: 'TXT' },
  },
  pictures: {
    'poster.jpg': { icon: Image, text: 'poster', kind: 'JPEG' },
    'slides.pdf': { icon: Presentation, text: 'pdf', kind: 'PDF' },
    'slides.pptx': { icon: Presentation, text: 'pptx', kind: 'PPTX' },
    'pictures.zip': { icon: Images, text: 'pictures', kind: 'ZIP' },
  },
  project: {
    'archive.zip': { icon: Archive, text: 'archive', kind: 'ZIP' },
    'manifest.json': { icon: FileJson, text: 'manifest', kind: 'JSON' },
  },
};
