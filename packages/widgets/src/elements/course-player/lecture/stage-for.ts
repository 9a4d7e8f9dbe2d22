import type { LectureDetail } from '@edurise/sdk/content';
import type { CreateStage } from './stage.ts';

const videoStage = (): Promise<CreateStage> =>
  import('../video/video-stage.ts').then(
    ({ VideoStage }) =>
      (context) =>
        new VideoStage(context),
  );

/** Most lectures are videos: what shows them is fetched beside the course, not after it. */
export const expectVideo = (): void => void videoStage().catch(() => undefined);

/** What shows a lecture, fetched when it is first needed. Undefined: there is nothing to show. */
export function stageFor(lecture: LectureDetail): (() => Promise<CreateStage>) | undefined {
  const { video, pdf, text_content } = lecture;
  switch (lecture.content_type) {
    case 'video':
      if (!video?.video_url && !video?.video_file) return undefined;
      return siteOf(lecture)
        ? () =>
            Promise.all([import('../embeds/embed-stage.ts'), import('../embeds/site.ts')]).then(
              ([{ EmbedStage }, { siteNamed }]) =>
                (context) =>
                  new EmbedStage(context, siteNamed(siteOf(lecture)!)),
            )
        : videoStage;
    case 'pdf':
      if (!pdf?.pdf_url && !pdf?.pdf_file) return undefined;
      return () =>
        import('../pdf/pdf-stage.ts').then(
          ({ PdfStage }) =>
            (context) =>
              new PdfStage(context),
        );
    case 'quiz':
      return () =>
        import('../quiz/quiz-stage.ts').then(
          ({ QuizStage }) =>
            (context) =>
              new QuizStage(context),
        );
    default:
      return text_content
        ? () =>
            import('../text/text-stage.ts').then(
              ({ TextStage }) =>
                (context) =>
                  new TextStage(context),
            )
        : undefined;
  }
}

/** The site that plays a video in its own frame alone, by the provider or the address. */
function siteOf({ video }: LectureDetail): string | undefined {
  const address = video?.video_url ?? '';
  if (
    video?.video_provider === 'youtube' ||
    /^https?:\/\/((www|m)\.)?(youtube(-nocookie)?\.com|youtu\.be)\//.test(address)
  )
    return 'YouTube';
  if (video?.video_provider === 'vimeo' || /^https?:\/\/((www|player)\.)?vimeo\.com\//.test(address)) return 'Vimeo';
  return undefined;
}
