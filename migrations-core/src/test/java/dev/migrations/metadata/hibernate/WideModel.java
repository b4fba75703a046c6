package dev.migrations.metadata.hibernate;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.CascadeType;
import jakarta.persistence.CheckConstraint;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.DiscriminatorColumn;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.Lob;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.SecondaryTable;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.TableGenerator;
import jakarta.persistence.UniqueConstraint;
import jakarta.persistence.Version;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.GeneratedColumn;
import org.hibernate.annotations.NaturalId;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;
import org.hibernate.annotations.SoftDelete;

/**
 * A bit of everything that mappings can say about a schema.
 */
public final class WideModel {

	private WideModel() {
	}

	public static Class<?>[] entities() {
		return new Class<?>[] { MoneyConverter.class, Customer.class, Club.class, Invoice.class, Ticket.class,
				OldInvoice.class, InvoiceLine.class, Payment.class, CardPayment.class, Animal.class, Dog.class,
				Vehicle.class, Car.class, Truck.class, Profile.class, Numbered.class, Handwritten.class, Node.class,
				Quoted.class, Seat.class, Passport.class };
	}

	/**
	 * The entities without SQL of a user's own, which names columns in its own way.
	 */
	public static Class<?>[] entitiesWithoutSql() {
		return Arrays.stream(entities()).filter((entity) -> entity != Handwritten.class).toArray(Class<?>[]::new);
	}

	public enum Status {

		NEW, ACTIVE, GONE

	}

	public record Money(long cents) {

	}

	@Converter(autoApply = true)
	public static class MoneyConverter implements AttributeConverter<Money, Long> {

		@Override
		public Long convertToDatabaseColumn(Money money) {
			return money.cents();
		}

		@Override
		public Money convertToEntityAttribute(Long cents) {
			return new Money(cents);
		}

	}

	@Embeddable
	public static class Address {

		@Column(length = 80)
		String street;

		@Column(name = "zip", length = 5, nullable = false)
		String zipCode;

	}

	@Entity
	@Table(name = "customer", comment = "People who buy",
			indexes = { @Index(name = "ix_customer_latest", columnList = "created_at desc, name"),
					@Index(columnList = "birthday"),
					@Index(name = "ix_customer_email", columnList = "email", unique = true) },
			uniqueConstraints = @UniqueConstraint(name = "uq_customer_name_zip", columnNames = { "name", "zip" }))
	public static class Customer {

		@Id
		@GeneratedValue(strategy = GenerationType.IDENTITY)
		Long id;

		@Version
		int version;

		@NaturalId
		@Column(length = 20)
		String code;

		@Column(length = 100, nullable = false, comment = "The full name")
		String name;

		@Column(unique = true)
		String email;

		@Column(unique = true)
		String phone;

		@Enumerated(EnumType.STRING)
		@ColumnDefault("'NEW'")
		Status status;

		@Enumerated(EnumType.ORDINAL)
		Status previousStatus;

		@Column(precision = 12, scale = 2)
		@ColumnDefault("0")
		BigDecimal balance;

		@ColumnDefault("true")
		boolean active;

		UUID reference;

		@Column(name = "created_at", nullable = false)
		@ColumnDefault("current_timestamp")
		Instant createdAt;

		LocalDate birthday;

		@Embedded
		Address address;

		@Convert(converter = MoneyConverter.class)
		Money credit;

		@Lob
		String biography;

		@Lob
		byte[] photo;

		byte[] thumbnail;

		String[] nicknames;

		@ElementCollection
		Set<String> tags;

		@ElementCollection
		@OrderColumn
		List<String> remarks;

		@ElementCollection
		Map<String, Integer> scores;

		@ManyToMany
		@JoinTable(name = "customer_club", joinColumns = @JoinColumn(name = "customer_id"),
				inverseJoinColumns = @JoinColumn(name = "club_id"))
		Set<Club> clubs;

	}

	@Entity
	@SoftDelete
	public static class Club {

		@Id
		@GeneratedValue(strategy = GenerationType.UUID)
		UUID id;

		double rating;

		float weight;

		short rank;

		byte level;

		char letter;

		LocalTime opens;

		LocalDateTime founded;

		OffsetDateTime visited;

		ZonedDateTime renewed;

		Duration session;

		@Column(length = 100000)
		String rules;

	}

	@Entity
	public static class Invoice {

		@Id
		@GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "invoice_numbers")
		@SequenceGenerator(name = "invoice_numbers", sequenceName = "invoice_numbers", initialValue = 1000,
				allocationSize = 20)
		Long id;

		@ManyToOne(optional = false)
		@JoinColumn(foreignKey = @ForeignKey(name = "fk_invoice_buyer"))
		@OnDelete(action = OnDeleteAction.CASCADE)
		Customer buyer;

		@ManyToOne
		@JoinColumn(name = "seller_code", referencedColumnName = "code")
		Customer seller;

		@OneToMany(cascade = CascadeType.ALL)
		@JoinColumn(name = "invoice_id")
		@OrderColumn(name = "position")
		List<InvoiceLine> lines;

	}

	@Entity
	public static class Ticket {

		@Id
		@GeneratedValue
		@SequenceGenerator(name = "tickets", sequenceName = "tickets", schema = "counting", allocationSize = 5)
		Long id;

		@Column(columnDefinition = "varchar(12) default 'open' not null unique")
		String state;

	}

	@Entity
	@Table(schema = "archive", name = "old_invoice",
			indexes = { @Index(name = "ix_old_invoice_previous", columnList = "previous_id"),
					@Index(columnList = "`year`, number", unique = true) })
	public static class OldInvoice {

		@Id
		@GeneratedValue
		Long id;

		@Column(name = "`year`")
		int year;

		int number;

		@ManyToOne
		OldInvoice previous;

	}

	@Entity
	public static class InvoiceLine {

		@Id
		@GeneratedValue
		Long id;

		@ManyToOne
		@JoinColumn(foreignKey = @ForeignKey(jakarta.persistence.ConstraintMode.NO_CONSTRAINT))
		Club recommendedBy;

	}

	@Entity
	@Inheritance(strategy = InheritanceType.JOINED)
	public static class Payment {

		@Id
		@GeneratedValue
		Long id;

		Money amount;

	}

	@Entity
	public static class CardPayment extends Payment {

		@Column(length = 4)
		String lastDigits;

	}

	@Entity
	@Inheritance
	@DiscriminatorColumn(name = "kind")
	public static class Animal {

		@Id
		@GeneratedValue
		Long id;

		String name;

	}

	@Entity
	public static class Dog extends Animal {

		@Column(nullable = false)
		boolean barks;

	}

	@Entity
	@Inheritance(strategy = InheritanceType.TABLE_PER_CLASS)
	public abstract static class Vehicle {

		@Id
		@GeneratedValue
		Long id;

		@Column(unique = true, length = 17)
		String serial;

		@ManyToOne
		Customer owner;

	}

	@Entity
	public static class Car extends Vehicle {

		int doors;

	}

	@Entity
	public static class Truck extends Vehicle {

		int axles;

	}

	@Entity
	@SecondaryTable(name = "profile_details")
	public static class Profile {

		@Id
		Long id;

		String title;

		@Column(table = "profile_details")
		String details;

	}

	@Entity
	public static class Numbered {

		@Id
		@GeneratedValue(strategy = GenerationType.TABLE, generator = "counters")
		@TableGenerator(name = "counters", table = "counters")
		Long id;

	}

	/**
	 * What is written in SQL.
	 */
	@Entity
	@Table(check = @CheckConstraint(name = "ck_handwritten_label", constraint = "label <> ''"))
	public static class Handwritten {

		@Id
		@Column(columnDefinition = "bigint")
		Long id;

		@Column(columnDefinition = "varchar(30) default 'a, (b' not null")
		String label;

		@Column(columnDefinition = "integer default 1 check (amount >= 0)")
		int amount;

		int net;

		int tax;

		@GeneratedColumn("net + tax")
		int gross;

	}

	@Entity
	public static class Node {

		@Id
		@GeneratedValue
		Long id;

		@ManyToOne
		Node parent;

	}

	@Entity
	@Table(name = "`Quoted Name`")
	public static class Quoted {

		@Id
		@GeneratedValue
		Long id;

		@Column(name = "`Mixed`")
		String mixed;

		@Column(name = "`lower`")
		String lower;

		String camelCase;

	}

	@Embeddable
	public static class SeatId {

		int bench;

		int seatNumber;

		@Override
		public boolean equals(Object other) {
			return other instanceof SeatId id && this.bench == id.bench && this.seatNumber == id.seatNumber;
		}

		@Override
		public int hashCode() {
			return 31 * this.bench + this.seatNumber;
		}

	}

	@Entity
	public static class Seat {

		@EmbeddedId
		SeatId id;

		@OneToOne
		Passport passport;

		@ManyToOne
		Seat neighbour;

	}

	@Entity
	public static class Passport {

		@Id
		@GeneratedValue
		Long id;

		@OneToOne(mappedBy = "passport")
		Seat seat;

	}

}
