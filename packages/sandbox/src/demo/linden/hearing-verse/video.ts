import type { FullLecture } from '../../authoring/course.ts';

/** Also used by other courses that need the idea. */
export const lineOfVerseVideo: NonNullable<FullLecture['video']> = {
  file: 'videos/line-of-verse.webm',
  duration_seconds: 56,
  poster: 'videos/line-of-verse.jpg',
  quality: '720p',
  captions: [
    { language: 'en', label: 'English', file: 'videos/line-of-verse.en.vtt' },
    { language: 'de', label: 'Deutsch', file: 'videos/line-of-verse.de.vtt' },
    { language: 'ar', label: 'العربية', file: 'videos/line-of-verse.ar.vtt' },
  ],
};
