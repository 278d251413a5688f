/**
 * Every error the API can answer with: code → HTTP status → Swedish and English title (RFC 9457 problem+json).
 * The detail of an answer names the value and the limit; nothing internal is told above 500.
 */
interface ErrorRow {
  status: number;
  sv: string;
  en: string;
}

export const ERROR_CODES = {
  // the request as such
  invalid_json: { status: 400, sv: 'Innehållet är inte giltig JSON', en: 'The body is not valid JSON' },
  invalid_request: { status: 400, sv: 'Uppgifterna går inte att tolka', en: 'The request could not be read' },
  missing_field: { status: 400, sv: 'En uppgift saknas', en: 'A field is missing' },
  unknown_field: { status: 400, sv: 'Okänd uppgift', en: 'Unknown field' },
  wrong_type: { status: 400, sv: 'Fel slags värde', en: 'Wrong type of value' },
  value_not_allowed: { status: 400, sv: 'Värdet är inte tillåtet', en: 'The value is not allowed' },
  value_out_of_range: { status: 400, sv: 'Värdet är utanför gränserna', en: 'The value is out of range' },
  text_too_long: { status: 400, sv: 'Texten är för lång', en: 'The text is too long' },
  invalid_format: { status: 400, sv: 'Värdet har fel form', en: 'The value has the wrong format' },
  invalid_cursor: { status: 400, sv: 'Sidmärket gäller inte', en: 'The cursor is not valid' },
  unsupported_media_type: { status: 415, sv: 'Fel innehållstyp', en: 'Unsupported content type' },
  body_too_large: { status: 413, sv: 'Innehållet är för stort', en: 'The body is too large' },
  too_many_requests: { status: 429, sv: 'För många försök', en: 'Too many requests' },
  // who
  not_signed_in: { status: 401, sv: 'Du är inte inloggad', en: 'You are not signed in' },
  wrong_credentials: { status: 401, sv: 'Fel e-post eller lösenord', en: 'Wrong e-mail or password' },
  cross_site_request: {
    status: 403,
    sv: 'Begäran kom från en annan webbplats',
    en: 'The request came from another site',
  },
  not_permitted: { status: 403, sv: 'Din roll har inte rätt till detta', en: 'Your role may not do this' },
  not_found: { status: 404, sv: 'Finns inte', en: 'Not found' },
  // incidents
  outside_municipality: {
    status: 422,
    sv: 'Platsen ligger utanför kommunen',
    en: 'The point is outside the municipality',
  },
  invalid_position: { status: 422, sv: 'Platsen går inte att tolka', en: 'The position is not valid' },
  time_in_future: { status: 422, sv: 'Tiden ligger i framtiden', en: 'The time is in the future' },
  time_too_early: { status: 422, sv: 'Tiden är för långt tillbaka', en: 'The time is too far back' },
  time_reversed: { status: 422, sv: 'Sluttiden ligger före starttiden', en: 'The end is before the start' },
  time_missing: { status: 422, sv: 'Tid saknas', en: 'The time is missing' },
  time_does_not_exist: {
    status: 422,
    sv: 'Klockslaget finns inte den natten',
    en: 'The clock time does not exist that night',
  },
  unknown_category: { status: 422, sv: 'Okänd kategori', en: 'Unknown category' },
  unknown_place: { status: 422, sv: 'Okänd plats', en: 'Unknown place' },
  unknown_area: { status: 422, sv: 'Okänt område', en: 'Unknown area' },
  unknown_organization: { status: 422, sv: 'Okänd organisation', en: 'Unknown organization' },
  conflicting_id: {
    status: 409,
    sv: 'En annan händelse har redan detta id',
    en: 'Another incident already has this id',
  },
  version_conflict: {
    status: 409,
    sv: 'Någon annan har ändrat händelsen',
    en: 'Somebody else changed the incident',
  },
  transition_not_allowed: {
    status: 409,
    sv: 'Steget går inte att ta nu',
    en: 'That step is not possible now',
  },
  reason_required: { status: 422, sv: 'Skriv ett skäl', en: 'A reason is needed' },
  merge_target_invalid: {
    status: 422,
    sv: 'Går inte att slå ihop med den händelsen',
    en: 'Cannot merge with that incident',
  },
  no_longer_editable: {
    status: 409,
    sv: 'Händelsen går inte längre att ändra',
    en: 'The incident can no longer be changed',
  },
  // imports
  empty_file: { status: 422, sv: 'Filen är tom', en: 'The file is empty' },
  unreadable_file: { status: 422, sv: 'Filen går inte att läsa', en: 'The file cannot be read' },
  unknown_columns: {
    status: 422,
    sv: 'Filen saknar kolumner som behövs',
    en: 'The file lacks columns that are needed',
  },
  not_an_incident: { status: 422, sv: 'Raden är ingen händelse', en: 'The row is not an incident' },
  county_row: { status: 422, sv: 'Raden anger bara ett län', en: 'The row names only a county' },
  unknown_municipality: { status: 422, sv: 'Okänd kommun', en: 'Unknown municipality' },
  other_municipality: {
    status: 422,
    sv: 'Raden gäller en annan kommun',
    en: 'The row is of another municipality',
  },
  duplicate: { status: 409, sv: 'Finns redan', en: 'Already there' },
  mixed_decimals: { status: 422, sv: 'Blandade decimaltecken', en: 'Mixed decimal signs' },
  invalid_number: { status: 422, sv: 'Inte ett tal', en: 'Not a number' },
  invalid_time: { status: 422, sv: 'Tiden går inte att tolka', en: 'The time cannot be read' },
  broken_row: { status: 422, sv: 'Raden går inte att läsa', en: 'The row cannot be read' },
  // saved views
  too_many_saved_views: {
    status: 409,
    sv: 'För många sparade vyer',
    en: 'Too many saved views',
  },
  // analyses
  too_many_cells: { status: 422, sv: 'För många rutor', en: 'Too many cells' },
  no_study_area: { status: 422, sv: 'Studieområde saknas', en: 'There is no study area' },
  queue_full: {
    status: 503,
    sv: 'Många beräkningar väntar, försök strax igen',
    en: 'Many analyses are waiting, try again shortly',
  },
  analysis_refused: {
    status: 422,
    sv: 'Beräkningen går inte att göra med de värdena',
    en: 'The analysis cannot be made with these values',
  },
  analysis_timed_out: { status: 503, sv: 'Beräkningen tog för lång tid', en: 'The analysis took too long' },
  // the server
  database_unavailable: { status: 503, sv: 'Databasen svarar inte', en: 'The database does not answer' },
  internal_error: { status: 500, sv: 'Något gick fel hos oss', en: 'Something went wrong on our side' },
} as const satisfies Record<string, ErrorRow>;

export type ErrorCode = keyof typeof ERROR_CODES;
