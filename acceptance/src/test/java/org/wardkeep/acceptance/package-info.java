/// Opens what Wardkeep writes in a real browser, as the person does who reads it.
///
/// - In: the report of the example hospital. Out: passed, failed, or skipped where there is no
///   Chromium.
/// - Never: fetches a browser, lets a page reach the network unnoticed.
/// - Add a page: one test class beside `ReportInBrowserTest`.
/// - Proof: `build/acceptance`.
@NullMarked
package org.wardkeep.acceptance;

import org.jspecify.annotations.NullMarked;
