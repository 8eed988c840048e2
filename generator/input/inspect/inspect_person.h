/* Headers that stand above what is somebody's or a case's: a name, a number, an address. */
#ifndef INPUT_INSPECT_INSPECT_PERSON_H
#define INPUT_INSPECT_INSPECT_PERSON_H

/* What a column's header says of its cells. */
enum inspect_about {
    ABOUT_OTHERS,   /* nothing of the kind: Indicator ID, Area name, Child protection plans */
    ABOUT_PERSON,   /* somebody, or what is theirs: Child, Name of client, Date of birth, Case */
    ABOUT_NUMBER,   /* a person's or case's number: Person ID, NHS no, Referral ref */
    ABOUT_REFERENCE /* a number of something that is not said: ID, Unique ref */
};
enum inspect_about inspect_person_about(const char *header);

#endif
