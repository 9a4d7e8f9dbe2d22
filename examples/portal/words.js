/** The portal's own few words. Everything else is said by EduRise's elements. */
export const words = {
  en: {
    skip: 'Skip to content',
    courses: 'Courses',
    learning: 'My learning',
    about: 'About this course',
    signIn: 'Sign in',
    lost: 'There is nothing here.',
    allCourses: 'See all courses',
    runsOn: 'Runs on EduRise',
  },
  de: {
    skip: 'Zum Inhalt springen',
    courses: 'Kurse',
    learning: 'Mein Lernen',
    about: 'Über diesen Kurs',
    signIn: 'Anmelden',
    lost: 'Hier ist nichts.',
    allCourses: 'Alle Kurse ansehen',
    runsOn: 'Läuft mit EduRise',
  },
  ar: {
    skip: 'انتقل إلى المحتوى',
    courses: 'الدورات',
    learning: 'تعلّمي',
    about: 'عن هذه الدورة',
    signIn: 'تسجيل الدخول',
    lost: 'لا يوجد شيء هنا.',
    allCourses: 'عرض كل الدورات',
    runsOn: 'يعمل على EduRise',
  },
};
