/* SPDX-License-Identifier: GPL-3.0-or-later */

/* risk-shown.h - what the widgets of the page show: one assessment of a case. All lent. */
#pragma once

#include "guide/shelf.h"
#include "model/case.h"
#include "risk/risk-book.h"
#include "risk/risk-overview.h"

G_BEGIN_DECLS

typedef struct {
  VgCase *subject;
  VgShelf *shelf;
  VgRiskBook *book;
  VgRiskOverview *overview;
} VgRiskShown;

G_END_DECLS
