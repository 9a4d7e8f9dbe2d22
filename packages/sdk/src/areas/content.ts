export { content } from '@edurise/contract/content';
export type {
  Caption,
  Lecture,
  LectureDetail,
  LecturePatch,
  LectureResource,
  LectureWrite,
  Pdf,
  PdfWrite,
  ResourceWrite,
  Section,
  SectionWrite,
  Video,
  VideoWrite,
} from '@edurise/contract/models';
