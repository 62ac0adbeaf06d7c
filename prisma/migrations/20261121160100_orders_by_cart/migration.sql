-- Each cart that is deleted is looked for among the orders.
-- CreateIndex
CREATE INDEX "orders_cart_id_idx" ON "orders"("cart_id");
