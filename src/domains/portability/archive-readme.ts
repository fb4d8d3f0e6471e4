/** What is said to whoever unpacks an archive. */
export const readmePath = 'README.txt';
export const readme = `This is a copy of data, as it was kept when it was written.

manifest.json   what is in the archive, what is not and why, whose data it is, what it is for, who else receives it
data/           one JSON object on each line, one file (or several) for each kind of thing; complete
tables/         the same contacts, messages and notes as CSV, to be opened as a table
media/          files of messages and notes, named by their id (data/media.0001.jsonl says what each is)

Times are ISO 8601. Ids are UUIDs; the API writes them with a prefix and without dashes. The format is described by a JSON
Schema: data-export.schema.json of this version of the product.
`;
