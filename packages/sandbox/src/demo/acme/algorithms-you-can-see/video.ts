import type { FullLecture } from '../../authoring/course.ts';

/** Also used by other courses that need the idea. */
export const binarySearchVideo: NonNullable<FullLecture['video']> = {
  file: 'videos/binary-search.webm',
  duration_seconds: 58,
  poster: 'videos/binary-search.jpg',
  quality: '720p',
  captions: [
    { language: 'en', label: 'English', file: 'videos/binary-search.en.vtt' },
    { language: 'de', label: 'Deutsch', file: 'videos/binary-search.de.vtt' },
    { language: 'ar', label: 'العربية', file: 'videos/binary-search.ar.vtt' },
  ],
  tracks: [
    { kind: 'chapters', language: 'en', file: 'videos/binary-search.chapters.vtt' },
    { kind: 'thumbnails', file: 'videos/binary-search.thumbnails.vtt' },
    { kind: 'checkpoints', language: 'en', file: 'videos/binary-search.checkpoints.vtt' },
  ],
};
