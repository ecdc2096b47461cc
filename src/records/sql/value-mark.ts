/** What our SQL raises for a value that has none of the accepted shapes. */
export const VALUE_MARK = 'duces: value not accepted';
