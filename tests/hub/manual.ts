/** What `npm run hub -- --help` says. */
export const manual = `The stand-in Hub: GET /api/daily_papers, /api/papers/ID and /api/papers/search?q= over HTTPS, on this machine only.

  npm run hub -- [options]

  --port 8443            where it listens; 0 takes any free port
  --control-port 8444    where it takes commands (plain HTTP); 0 takes any free port
  --seed 1               another number, other invented papers
  --days 60              calendar days of invented papers
  --data                 real papers from PAPERBOY_HUB_DATA, or else ../shared/hub-data, moved to end today
  --folder DIR           real papers from DIR/days/*.json.gz
  --stage 0              shows the newest day as it began: 0, 1, …
  --rate 500             requests in 5 minutes before it answers 429 (searches: 50, whatever it is); off has no limit
  --no-etag              sends no ETag, and never 304
  --fault 'KIND …'       arms a fault; may be given more than once
  --help                 this text

Faults, with what each needs to know:

  delay ms=5000                headers come late
  dribble bytes=99 everyMs=50  the body comes in drops
  reset at=start               the connection breaks; at=body in the middle of the body
  truncated                    half of the JSON
  wrong-json body={"a":1}      valid JSON of another shape
  html                         a portal's page with status 200
  svg                          a drawing that is a document, in a picture's place
  redirect to=https://…        302
  status status=503            any status; as JSON also with headers and body
  bytes base64=bm8ganNvbg==    these bytes with status 200; as JSON also with headers
  huge bytes=50000000          a body of that size
  bad-items items=[1,null]     items that cannot be read, among the good ones
  duplicated                   every paper twice
  moved count=3 to=earlier     the 3 most upvoted papers of each day on the day before; to=later: after
  vanished count=3             the 3 most upvoted papers of each day are gone

Add date=2026-08-19, sort=trending, page=1 or path=/api/daily_papers to strike such requests only, times=2 to strike
twice. The first armed fault that fits a request strikes it. A fault may also be JSON: {"kind":"status","status":429,"times":1}

While it runs:

  curl -d 'delay ms=5000 times=1' http://127.0.0.1:8444/faults    arms a fault
  curl -X DELETE http://127.0.0.1:8444/faults                      disarms all
  curl -d 1 http://127.0.0.1:8444/stage                            lets the newest day grow
  curl http://127.0.0.1:8444/                                      what is armed, and the days
  curl http://127.0.0.1:8444/requests                              what was asked
`;
