// Before the first frame: the look as it was last chosen, which the database would tell too late.
try {
  Object.assign(document.documentElement.dataset, JSON.parse(localStorage.getItem('look') ?? '{}'));
} catch {
  // A damaged copy, or none: the page begins with the system's look.
}
