/** The line below the header when all is well; on a weekend it says so. */
export const upToDate = ':is([data-freshness="fresh"], [data-freshness="weekend"])';
