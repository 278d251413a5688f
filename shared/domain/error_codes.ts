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
  other_account: {
    status: 401,
    sv: 'Någon annan är inloggad här',
    en: 'Somebody else is signed in here',
  },
  wrong_credentials: { status: 401, sv: 'Fel e-post eller lösenord', en: 'Wrong e-mail or password' },
  cross_site_request: {
    status: 403,
    sv: 'Begäran kom från en annan webbplats',
    en: 'The request came from another site',
  },
  not_permitted: { status: 403, sv: 'Din roll har inte rätt till detta', en: 'Your role may not do this' },
  not_found: { status: 404, sv: 'Finns inte', en: 'Not found' },
  link_void: { status: 410, sv: 'Länken gäller inte längre', en: 'The link is no longer valid' },
  weak_password: { status: 422, sv: 'Välj ett annat lösenord', en: 'Choose another password' },
  // accounts of a municipality
  already_member: { status: 409, sv: 'Är redan medlem', en: 'Already a member' },
  own_membership: {
    status: 409,
    sv: 'Det egna uppdraget ändras av en annan administratör',
    en: 'Another administrator changes one’s own membership',
  },
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
  personal_data: {
    status: 422,
    sv: 'Texten innehåller personuppgifter',
    en: 'The text holds personal data',
  },
  personal_data_unconfirmed: {
    status: 422,
    sv: 'Bekräfta det som liknar personuppgifter',
    en: 'Confirm what looks like personal data',
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
  likely_duplicate: {
    status: 409,
    sv: 'Liknar en händelse som redan finns',
    en: 'Resembles an incident that is already there',
  },
  import_state: {
    status: 409,
    sv: 'Importen är inte i det läget',
    en: 'The import is not in that state',
  },
  import_busy: {
    status: 409,
    sv: 'En annan import pågår',
    en: 'Another import is running',
  },
  mixed_decimals: { status: 422, sv: 'Blandade decimaltecken', en: 'Mixed decimal signs' },
  invalid_number: { status: 422, sv: 'Inte ett tal', en: 'Not a number' },
  invalid_time: { status: 422, sv: 'Tiden går inte att tolka', en: 'The time cannot be read' },
  broken_row: { status: 422, sv: 'Raden går inte att läsa', en: 'The row cannot be read' },
  // registers
  register_conflict: {
    status: 409,
    sv: 'Någon annan har ändrat uppgiften',
    en: 'Somebody else changed this',
  },
  name_taken: { status: 409, sv: 'Namnet används redan', en: 'The name is already used' },
  invalid_area: { status: 422, sv: 'Ytan går inte att använda', en: 'The area cannot be used' },
  low_contrast: { status: 422, sv: 'Bokstaven syns för dåligt', en: 'The letter is too hard to see' },
  not_a_monday: { status: 422, sv: 'Datumet är ingen måndag', en: 'The date is not a Monday' },
  dates_reversed: { status: 422, sv: 'Slutet ligger före början', en: 'The end is before the start' },
  category_merge_refused: {
    status: 422,
    sv: 'Kategorierna går inte att slå ihop så',
    en: 'The categories cannot be merged like that',
  },
  // meetings
  meeting_locked: { status: 409, sv: 'Mötet går inte att ändra', en: 'The meeting can no longer be changed' },
  unknown_reference: { status: 422, sv: 'Hänvisningen finns inte', en: 'What it refers to does not exist' },
  series_ended: { status: 409, sv: 'Serien är avslutad', en: 'The series has ended' },
  not_acceptable: { status: 406, sv: 'Fel form på svaret begärd', en: 'Wrong form of answer asked for' },
  too_many_streams: { status: 429, sv: 'För många öppna möten', en: 'Too many open meetings' },
  // saved views
  too_many_saved_views: {
    status: 409,
    sv: 'För många sparade vyer',
    en: 'Too many saved views',
  },
  // frozen pictures
  period_not_ended: { status: 409, sv: 'Perioden är inte slut', en: 'The period has not ended' },
  not_a_period: { status: 422, sv: 'Där börjar ingen period', en: 'No period begins there' },
  picture_exists: { status: 409, sv: 'Perioden är redan fryst', en: 'The period is frozen already' },
  picture_established: { status: 409, sv: 'Lägesbilden är fastställd', en: 'The picture is established' },
  data_in_motion: { status: 503, sv: 'Uppgifterna ändras just nu', en: 'The data are changing right now' },
  // the hotspot register
  unknown_focus_area: { status: 422, sv: 'Okänt fokusområde', en: 'Unknown focus area' },
  too_many_hotspots: { status: 409, sv: 'Registret är fullt', en: 'The register is full' },
  // focus areas and causes
  too_many_prioritised: {
    status: 409,
    sv: 'Tre fokusområden är redan prioriterade',
    en: 'Three focus areas are already prioritised',
  },
  decision_missing: { status: 422, sv: 'Skriv beslutet', en: 'Write the decision' },
  too_many_causes: { status: 409, sv: 'För många orsaker', en: 'Too many causes' },
  too_much_evidence: { status: 409, sv: 'För många underlag', en: 'Too much evidence' },
  cause_move_refused: {
    status: 422,
    sv: 'Orsaken går inte att lägga där',
    en: 'The cause cannot be put there',
  },
  evidence_invalid: { status: 422, sv: 'Underlaget går inte att använda', en: 'The evidence cannot be used' },
  // åtgärder
  unknown_link: { status: 422, sv: 'Kopplingen finns inte', en: 'There is nothing to link to' },
  several_places: { status: 422, sv: 'Välj en plats', en: 'Choose one place' },
  date_required: { status: 422, sv: 'Ett datum behövs', en: 'A date is needed' },
  // minutes
  minutes_state: {
    status: 409,
    sv: 'Protokollet är inte i det läget',
    en: 'The minutes are not in that state',
  },
  minutes_changed: {
    status: 409,
    sv: 'Protokollet har ändrats sedan du läste det',
    en: 'The minutes have changed since you read them',
  },
  not_a_signer: { status: 403, sv: 'Du är inte utsedd att justera', en: 'You were not chosen to sign' },
  signer_invalid: {
    status: 422,
    sv: 'Den personen kan inte justera',
    en: 'That person cannot sign the minutes',
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
