import { draw } from './chance.ts';
import { seedOf, type Place } from './surroundings.ts';

const mostlyNo =
  /delet|archiv|fail|error|late|excused|locked|muted|block|overdue|dry_run|is_staff|superuser|cancel|flag|suspicious|duplicate|breach|refund|paused|draft|hidden|is_free|optional|truncated|is_teacher|is_approved_teacher|is_primary|has_more|resolved/;
const mostlyYes =
  /success|active|enabled|allowed|publi|available|valid|verif|approv|notif|autoplay|is_owner|can_|configured|required|correct|passed|certificate/;

export const truth = (place: Place): boolean => {
  if (mostlyNo.test(place.field)) return false;
  return mostlyYes.test(place.field) || draw(...seedOf(place)) % 2 === 0;
};
