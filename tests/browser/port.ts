/** Where the built page is served for the tests; another number lets two checkouts test at once. */
export const port = Number(process.env["CONSPECTUS_PORT"] ?? 4173);
