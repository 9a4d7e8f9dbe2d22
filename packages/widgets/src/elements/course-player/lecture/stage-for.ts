import type { LectureDetail } from '@edurise/sdk/content';
import { VideoStage } from '../video/video-stage.ts';
import type { CreateStage } from './stage.ts';

/** What shows a lecture. All but the video is fetched when it is first needed. Undefined: there is nothing to show. */
export function stageFor(lecture: LectureDetail): CreateStage | Promise<CreateStage> | undefined {
  const { video, pdf, text_content, quiz } = lecture;
  switch (lecture.content_type) {
    case 'video':
      if (!video?.video_url && !video?.video_file) return undefined;
      if (siteOf(lecture)) return import('../external/external-stage.ts').then(({ ExternalStage }) => (context) => new ExternalStage(context, siteOf(lecture)!));
      return (context) => new VideoStage(context);
    case 'pdf':
      if (!pdf?.pdf_url && !pdf?.pdf_file) return undefined;
      return import('../pdf/pdf-stage.ts').then(({ PdfStage }) => (context) => new PdfStage(context));
    case 'quiz':
      return quiz || lecture.content_type === 'quiz' ? import('../quiz/quiz-stage.ts').then(({ QuizStage }) => (context) => new QuizStage(context)) : undefined;
    default:
      return text_content ? import('../text/text-stage.ts').then(({ TextStage }) => (context) => new TextStage(context)) : undefined;
  }
}

/** The site that plays a video in its own frame alone, by the provider or the address. */
function siteOf({ video }: LectureDetail): string | undefined {
  const address = video?.video_url ?? '';
  if (video?.video_provider === 'youtube' || /^https?:\/\/((www|m)\.)?(youtube(-nocookie)?\.com|youtu\.be)\//.test(address)) return 'YouTube';
  if (video?.video_provider === 'vimeo' || /^https?:\/\/((www|player)\.)?vimeo\.com\//.test(address)) return 'Vimeo';
  return undefined;
}
