/** What a certificate says is what was so on the day on which it was issued. */
export const namesOnCertificates = `update certificates set course_title = courses.title, tenant_name = tenants.name,
    student_name = trim(users.first_name || ' ' || users.last_name)
  from enrollments, users, courses, tenants
  where enrollments.id = certificates.enrollment_id and users.id = enrollments.user_id and courses.id = enrollments.course_id
    and tenants.id = certificates.tenant_id and certificates.student_name = ''`;

export const certificateNamesStatements: readonly string[] = [
  "alter table certificates add column student_name text not null default ''",
  "alter table certificates add column course_title text not null default ''",
  "alter table certificates add column tenant_name text not null default ''",
  namesOnCertificates,
];
