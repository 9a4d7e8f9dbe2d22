import * as z from 'zod/mini';
import { extension, file, id, model, nullish, open, request, row, share, webAddress } from '../fields.ts';
import { listQuery } from '../page.ts';

export const contentType = open('video', 'pdf', 'quiz', 'text');

export const caption = model({ language: z.string(), label: nullish(z.string()), url: z.string() });
export interface Caption extends z.infer<typeof caption> {}

/** Text beside a video, as WebVTT: chapters, pictures for the timeline, questions to stop at. */
export const videoTrack = model({
  kind: open('chapters', 'thumbnails', 'checkpoints'),
  url: z.string(),
  language: nullish(z.string()),
});
export interface VideoTrack extends z.infer<typeof videoTrack> {}

/** Where a part of a video begins. */
export const chapter = model({ start_seconds: z.number(), title: z.string() });
export interface Chapter extends z.infer<typeof chapter> {}

/** One video in several sizes, to choose from. */
export const videoSource = model({ url: z.string(), label: nullish(z.string()), height: nullish(z.number()) });
export interface VideoSource extends z.infer<typeof videoSource> {}

export const video = model({
  ...row,
  lecture: nullish(id),
  video_url: nullish(z.string()),
  video_file: nullish(z.string()),
  video_provider: nullish(open('upload', 'vimeo', 'youtube')),
  duration_seconds: nullish(z.number()),
  thumbnail_url: nullish(z.string()),
  quality: nullish(z.string()),
  captions: nullish(z.array(caption)),
  tracks: extension(z.array(videoTrack)),
  /** Written down by the author; a track of chapters may say the same. */
  chapters: extension(z.array(chapter)),
  sources: extension(z.array(videoSource)),
});
export interface Video extends z.infer<typeof video> {}

export const pdf = model({
  ...row,
  lecture: nullish(id),
  pdf_url: nullish(z.string()),
  pdf_file: nullish(z.string()),
  page_count: nullish(z.number()),
});
export interface Pdf extends z.infer<typeof pdf> {}

export const resource = model({
  ...row,
  lecture: nullish(id),
  title: z.string(),
  resource_type: nullish(z.string()),
  url: nullish(z.string()),
  file: nullish(z.string()),
});
export interface LectureResource extends z.infer<typeof resource> {}

/** What finishing a lecture takes, and how one may move through it. */
export const lectureRules = model({
  /** How freely the playhead moves: anywhere, only back, within what was watched, not at all. */
  seek: nullish(open('free', 'backward', 'watched', 'locked')),
  /** The share, 0 to 1, that has to be watched or read; without it the course's, or 0.9. */
  threshold: nullish(z.number()),
  /** The second from which on the end titles run: they count for nothing. */
  credits_from: nullish(z.number()),
  /** Is the course complete only with this lecture? It is, unless this says no. */
  required: nullish(z.boolean()),
  /** What the lecture counts for among the required ones; 1 without it. */
  weight: nullish(z.number()),
});
export interface LectureRules extends z.infer<typeof lectureRules> {}

const lectureFields = {
  ...row,
  section: nullish(id),
  title: z.string(),
  description: nullish(z.string()),
  content_type: contentType,
  order_index: nullish(z.number()),
  duration_seconds: nullish(z.number()),
  is_preview: nullish(z.boolean()),
  rules: extension(lectureRules),
};

/** A lecture as an outline shows it. */
export const lecture = model(lectureFields);
export interface Lecture extends z.infer<typeof lecture> {}

/** A lecture with the content that its `content_type` names. */
export const lectureDetail = model({
  ...lectureFields,
  course: nullish(id),
  /** Written by an author: Markdown or HTML, never to be trusted. */
  text_content: nullish(z.string()),
  video: nullish(video),
  pdf: nullish(pdf),
  /** The quiz's id. */
  quiz: nullish(id),
  resources: nullish(z.array(resource)),
  /** The share that completes it: by its own rule, its course's or the platform's. */
  completion_threshold: extension(z.number()),
});
export interface LectureDetail extends z.infer<typeof lectureDetail> {}

export const section = model({
  ...row,
  course: nullish(id),
  title: z.string(),
  description: nullish(z.string()),
  order_index: nullish(z.number()),
  lectures: nullish(z.array(lecture)),
});
export interface Section extends z.infer<typeof section> {}

const title = z.string().check(z.minLength(1), z.maxLength(255));
export const sectionWrite = request({
  title,
  description: z.optional(z.string()),
  order_index: z.optional(z.number()),
});
export interface SectionWrite extends z.infer<typeof sectionWrite> {}

export const lectureRulesWrite = request({
  seek: z.optional(z.enum(['free', 'backward', 'watched', 'locked'])),
  threshold: nullish(share),
  credits_from: nullish(z.number().check(z.gt(0))),
  required: z.optional(z.boolean()),
  weight: z.optional(z.number().check(z.gt(0), z.lte(1000))),
});
export interface LectureRulesWrite extends z.infer<typeof lectureRulesWrite> {}

export const lectureWrite = request({
  title,
  content_type: contentType,
  description: z.optional(z.string()),
  order_index: z.optional(z.number()),
  duration_seconds: nullish(z.number()),
  is_preview: z.optional(z.boolean()),
  text_content: nullish(z.string()),
  rules: extension(lectureRulesWrite),
});
export interface LectureWrite extends z.infer<typeof lectureWrite> {}
export const lecturePatch = z.partial(lectureWrite);
export interface LecturePatch extends z.infer<typeof lecturePatch> {}

/** A file, or an address and its provider. */
export const videoWrite = request({
  video_file: z.optional(file),
  video_url: z.optional(webAddress),
  video_provider: z.optional(z.string()),
  duration_seconds: z.optional(z.number()),
  /** By their titles, what was watched of the film before is found again in this one. */
  chapters: extension(z.array(chapter)),
});
export interface VideoWrite extends z.infer<typeof videoWrite> {}
export const pdfWrite = request({
  pdf_file: z.optional(file),
  pdf_url: z.optional(webAddress),
  page_count: z.optional(z.number()),
});
export interface PdfWrite extends z.infer<typeof pdfWrite> {}
export const resourceWrite = request({
  title,
  resource_type: z.optional(z.string()),
  url: z.optional(webAddress),
  file: z.optional(file),
});
export interface ResourceWrite extends z.infer<typeof resourceWrite> {}

export const schemas = {
  sections: {
    list: { query: listQuery({}), item: section },
    create: { body: sectionWrite, answer: section },
    update: { body: z.partial(sectionWrite), answer: section },
    replace: { body: sectionWrite, answer: section },
    listLectures: { query: listQuery({}), item: lecture },
    createLecture: { body: lectureWrite, answer: lectureDetail },
  },
  lectures: {
    get: { answer: lectureDetail },
    update: { body: lecturePatch, answer: lectureDetail },
    replace: { body: lectureWrite, answer: lectureDetail },
    uploadVideo: { body: videoWrite, answer: video },
    uploadPdf: { body: pdfWrite, answer: pdf },
    listResources: { query: listQuery({}), item: resource },
    addResource: { body: resourceWrite, answer: resource },
  },
};
