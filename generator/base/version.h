/* The program's version. It stands in the manifest and in --version only, so that two builds of one
 * method version write the same reports. */
#ifndef BASE_VERSION_H
#define BASE_VERSION_H

#define SCORECARD_VERSION "0.1.0"
#define SCORECARD_DATE "2026-11-21" /* of the release, for the manual page */

#endif
