/** Said wherever findings are shown: nobody is to take a linter for a lawyer. */
export const LAW_NOTICE = 'What is said about law is a screening aid, not legal advice.'
