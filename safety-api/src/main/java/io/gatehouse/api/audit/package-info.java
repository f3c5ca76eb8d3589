/** Random audits of what was decided: drawn when asked for or when due, judged by reviewers, told as figures. */
@NullMarked
package io.gatehouse.api.audit;

import org.jspecify.annotations.NullMarked;
