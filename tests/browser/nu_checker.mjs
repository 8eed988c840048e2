// What the Nu HTML checker does not know yet: container queries (CSS Containment, level 3), in all browsers since 2023.
export const UNKNOWN_TO_IT = /^CSS: (“container-type”: Property “container-type” doesn't exist|Unrecognized at-rule “@container”)/;
