/** Registers every element. */
import './provider.ts';
import './sign-in.ts';
import './catalog.ts';
import './course-card.ts';
import './course.ts';
import './dashboard.ts';
import './course-player.ts';
import './quiz.ts';
import './quiz-builder.ts';
import './assignment.ts';
import './certificates.ts';
import './verify-certificate.ts';
import './messages.ts';
import './status.ts';
import './notifications.ts';
import './account.ts';
